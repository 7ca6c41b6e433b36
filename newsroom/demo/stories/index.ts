/** All stories of the sample paper. At least one stands in each situation worth showing. */
import type { DemoStory } from '../story'
import { clinic, trees } from './awaiting'
import { bamboo } from './bamboo'
import { basketball } from './basketball'
import { bridge } from './bridge'
import { buses } from './buses'
import { canteen } from './canteen'
import { charging } from './charging'
import { court } from './court'
import { englishBridge } from './english-bridge'
import { englishUmbrella } from './english-umbrella'
import { ferry } from './ferry'
import { fog } from './fog'
import { games } from './games'
import { gauge } from './gauge'
import { library } from './library'
import { porpoise } from './porpoise'
import { port } from './port'
import { school } from './school'
import { tableTennis } from './table-tennis'
import { theatre } from './theatre'
import { lanterns, lift, market, nightRun } from './unfinished'
import { bookFair, repairs } from './upcoming'
import { vocational } from './vocational'
import { vote } from './vote'
import { water } from './water'

export const demoStories: readonly DemoStory[] = [
  bridge,
  fog,
  port,
  charging,
  basketball,
  court,
  theatre,
  games,
  school,
  englishBridge,
  vote,
  gauge,
  ferry,
  buses,
  canteen,
  porpoise,
  bamboo,
  englishUmbrella,
  library,
  tableTennis,
  vocational,
  water,
  clinic,
  trees,
  bookFair,
  repairs,
  lift,
  nightRun,
  market,
  lanterns,
]
