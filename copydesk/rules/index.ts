/** All rules of the copy desk, in the order of their ids. A new rule takes its place here. */
import { doubledEnglishWord } from './english/doubled-word'
import { englishPercentage } from './english/percentage'
import { spaceBeforeMark } from './english/space-before-mark'
import { straightEnglishQuotes } from './english/straight-quotes'
import { englishWeekday } from './english/weekday'
import { approximateNumber } from './marks/approximate-number'
import { cornerBrackets } from './marks/corner-brackets'
import { dash } from './marks/dash'
import { doubledMark } from './marks/doubled-mark'
import { ellipsis } from './marks/ellipsis'
import { ellipsisAndSoOn } from './marks/ellipsis-and-so-on'
import { fullWidthLetters } from './marks/full-width-letters'
import { halfWidthBrackets } from './marks/half-width-brackets'
import { halfWidthMark } from './marks/half-width-mark'
import { headlineStop } from './marks/headline-stop'
import { interpunct } from './marks/interpunct'
import { lineStart } from './marks/line-start'
import { manyExclamations } from './marks/many-exclamations'
import { mixedMarks } from './marks/mixed-marks'
import { nesting } from './marks/nesting'
import { ordinalPause } from './marks/ordinal-pause'
import { pauseBetweenQuotes } from './marks/pause-between-quotes'
import { secondColon } from './marks/second-colon'
import { spaceWithin } from './marks/space-within'
import { stopAfterQuote } from './marks/stop-after-quote'
import { straightQuotes } from './marks/straight-quotes'
import { unpaired } from './marks/unpaired'
import { clock } from './numbers/clock'
import { dayAgainstDateline } from './numbers/day-against-dateline'
import { growth } from './numbers/growth'
import { impossibleDay } from './numbers/impossible-day'
import { mixedDate } from './numbers/mixed-date'
import { mixedNumeral } from './numbers/mixed-numeral'
import { percentRange } from './numbers/percent-range'
import { percentagePoints } from './numbers/percentage-points'
import { rate } from './numbers/rate'
import { saidTwice } from './numbers/said-twice'
import { scaleRange } from './numbers/scale-range'
import { separators } from './numbers/separators'
import { shortYear } from './numbers/short-year'
import { sum } from './numbers/sum'
import { timesLess } from './numbers/times-less'
import { unit } from './numbers/unit'
import { weekday } from './numbers/weekday'
import { zeroInYear } from './numbers/zero-in-year'
import type { Rule } from './rule'
import { captionDay } from './story/caption-day'
import { newsDateline } from './story/dateline'
import { headlineFigure } from './story/headline-figure'
import { houseWord } from './story/house-word'
import { names } from './story/names'
import { pictureWords } from './story/picture-words'
import { reprint } from './story/reprint'
import { unresolved } from './story/unresolved'
import { yearLeftOut } from './story/year-left-out'
import { asOf } from './text/as-of'
import { doubledWord } from './text/doubled-word'
import { pastedTwice } from './text/pasted-twice'
import { pinyin } from './text/pinyin'
import { privateNumber } from './text/private-number'
import { provinceTwice } from './text/province-twice'
import { encodingRubble } from './text/rubble'
import { traditional } from './text/traditional'

export const rules: readonly Rule[] = [
  halfWidthMark,
  doubledMark,
  mixedMarks,
  manyExclamations,
  ellipsis,
  ellipsisAndSoOn,
  dash,
  interpunct,
  unpaired,
  nesting,
  straightQuotes,
  cornerBrackets,
  pauseBetweenQuotes,
  approximateNumber,
  ordinalPause,
  lineStart,
  stopAfterQuote,
  headlineStop,
  spaceWithin,
  fullWidthLetters,
  halfWidthBrackets,
  secondColon,
  percentRange,
  scaleRange,
  mixedNumeral,
  saidTwice,
  timesLess,
  separators,
  rate,
  sum,
  growth,
  percentagePoints,
  impossibleDay,
  weekday,
  shortYear,
  mixedDate,
  clock,
  zeroInYear,
  dayAgainstDateline,
  unit,
  traditional,
  pinyin,
  encodingRubble,
  doubledWord,
  pastedTwice,
  asOf,
  provinceTwice,
  privateNumber,
  newsDateline,
  reprint,
  pictureWords,
  names,
  headlineFigure,
  unresolved,
  yearLeftOut,
  captionDay,
  houseWord,
  doubledEnglishWord,
  spaceBeforeMark,
  straightEnglishQuotes,
  englishPercentage,
  englishWeekday,
]
