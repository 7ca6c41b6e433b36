import { p, pullQuote } from '../build'
import { live } from '../course'
import type { DemoStory } from '../story'

export const englishUmbrella: DemoStory = {
  name: 'english-umbrella',
  author: 'reporter',
  course: live(46.1, 'reporter', 'Names spelled as they sign. Good to go.'),
  write: () => ({
    language: 'en',
    headline: 'On Tung Oil Street, an umbrella still takes eighty steps',
    kicker: 'Old trades',
    summary:
      'Lu Songqing makes oil-paper umbrellas the way his grandmother did. He has one apprentice, a six-month waiting list and no plans to hurry.',
    section: 'english',
    source: 'house',
    tags: ['Crafts', 'Wanglou'],
    byline: [{ institution: 'Yunting Daily', role: 'Staff Reporter', names: ['Xu Zhiqiu'] }],
    dateline: 'YUNTING',
    body: [
      p(
        'Lu Songqing owns a clock, but it hangs behind a stack of bamboo, and nobody has seen its face since spring. He tells the time by glue. When it strings from the brush in a thread as long as a hand, it is mid-morning, and the paper can go on.',
      ),
      p(
        'Tung Oil Street, a lane of some 300 steps in the old town of Wanglou, once had 40 umbrella shops. The oil that gave the street its name came down the river in barrels, the bamboo came down in rafts, and the umbrellas went out again on the same boats. Today there is one shop, and Mr. Lu, 61, is in it by six.',
      ),
      p(
        'By his count an umbrella takes 80 steps, from splitting a length of bamboo into 32 ribs to the last coat of oil, which has to dry in the shade for a week. “People ask which step is the hardest,” he said. “The one you do when you are thinking about the next one.”',
      ),
      pullQuote('The hardest step is the one you do when you are thinking about the next one.'),
      p(
        'He and his apprentice, Shao Mian, 24, finish about 20 umbrellas a month. The waiting list is six months long. A dealer from the provincial capital has offered to put the name on machine-made ones and sell 2,000 of them before the year is out. Mr. Lu thought about it for as long as it took to fill a kettle.',
      ),
      p(
        'Ms. Shao used to draw bridges for a living. She came to have an umbrella repaired, stayed to watch, and came back the next Saturday. What she brought with her was a notebook. In two years she has measured every jig and template in the shop, and written down the mixture of the glue, which had never been on paper before: persimmon juice, left to stand for three summers.',
      ),
      p(
        '“If I had known it would be written down,” Mr. Lu said, “I would have made it more complicated.”',
      ),
      p(
        'In the afternoon it rained, and the two of them carried an umbrella out into the lane, as they do with each one before it is sold. It went up with a sound like a page being turned. They stood under it for some time, looking up, not at the rain but at the paper.',
      ),
    ],
  }),
  sums: [],
}
