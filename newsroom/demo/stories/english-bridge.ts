import { heading, p, pullQuote } from '../build'
import { live } from '../course'
import type { DemoStory } from '../story'

export const englishBridge: DemoStory = {
  name: 'english-bridge',
  author: 'reporter2',
  course: live(17.6, 'reporter2', 'Figures agree with the Chinese story. Good to go.'),
  write: (on) => ({
    language: 'en',
    headline: 'Two banks, two millimeters: Yunting’s third bridge meets in the middle',
    kicker: 'The Huijiang crossing',
    summary:
      'Builders have closed the last gap in the Liudu Bridge. When it opens in about six months, a crossing that takes 40 minutes at rush hour should take six.',
    section: 'english',
    source: 'house',
    tags: ['Liudu Bridge', 'Transport'],
    byline: [{ institution: 'Yunting Daily', role: 'Staff Reporter', names: ['Zheng Yiwei'] }],
    dateline: `YUNTING, ${on.englishDay()}`,
    body: [
      p(
        `The last piece of steel weighed 186 tons, and it had to go into a gap that changed size with the sun. At 9:16 on ${on.englishWeekday(-1)} morning it went in, and the two halves of the Liudu Bridge became one.`,
      ),
      p(
        'The cable-stayed bridge, 1,386 meters long with its approaches, joins Wanglou, the old town on the north bank of the Huijiang River, with Liudu, the district that has grown up on the south bank. It is the third road across the river here, and the first new one in a generation.',
      ),
      p(
        '“Above the deck, the wind decides. Below the deck, the water decides,” said Pei Lifu, the chief engineer. “All we can do is measure well and wait for a good hour.” His team had read the temperature of the girders and the width of the gap every hour for three days and nights. The two sides met within 2 millimeters; the design allows 10.',
      ),
      heading('A city that queues to cross'),
      p(
        'Wanglou and Liudu face each other across less than a kilometer of water, but everyone who drives from one to the other has to squeeze onto two bridges. Together they carry 132,000 vehicles a day. The older one, built for 50,000, carries 74,000.',
      ),
      p(
        'Planners expect the new bridge to take 36,000 of those vehicles, a little more than a quarter. The drive from the Drum Tower to South Levee Road, 40 minutes at rush hour, should take six.',
      ),
      p(
        'For Qu Min, a nurse at the First Hospital who lives near the southern end, that means sleep. To start an early shift she leaves home at 5:50. “Ten minutes later, and I may stand on the bridge for half an hour,” she said.',
      ),
      pullQuote('Above the deck, the wind decides. Below the deck, the water decides.'),
      heading('The ferry stays'),
      p(
        'Paving, railings and load tests come next, along with 418 sensors that will report on the bridge every 10 minutes. The opening is about six months off. On the weekend before it, the deck will be closed to cars and open for one day to people on foot and on bicycles.',
      ),
      p(
        'The ferry from Liudu to the Drum Tower pier will go on running, at the same hours and for the same 2 yuan. “Some people are in a hurry, and some want the river wind,” said Qi Hai, who runs its timetable. “Somebody has to look after both.”',
      ),
    ],
  }),
  sums: [],
}
