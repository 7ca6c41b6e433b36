/**
 * The sample paper's fronts as its chief has arranged them: a home page, whose lead and features are
 * placed by hand, and the front of one section; between them they have every layout.
 */
import { type Arrangement, type Container, type Fill, home, type Layout } from '@/rules/fronts'
import type { Actor } from '@/rules/roles'
import { launchFront, saveFrontDraft } from '../front-desk'
import type { SectionSlug } from './cast'

interface Placing {
  /** By the stories' names in the demo, with other words where the front has its own. */
  slots?: (string | [name: string, words: { headline?: string; kicker?: string }])[]
  title?: string
}

/** Launches the fronts, given the ids of stories by name and of sections by slug. */
export async function arrangeFronts(
  chief: Actor,
  ids: { stories: ReadonlyMap<string, string>; sections: ReadonlyMap<string, string> },
  at: Date,
): Promise<void> {
  const idOf = (name: string, all: ReadonlyMap<string, string>) => {
    const id = all.get(name)
    if (!id) throw new Error(`The sample paper has no ${name}.`)
    return id
  }
  const container = (
    id: string,
    layout: Layout,
    size: number,
    fill: Fill,
    { slots = [], title = '' }: Placing = {},
  ): Container => ({
    id,
    layout,
    title,
    size,
    fill,
    slots: slots.map((slot) => {
      const [name, words] = typeof slot === 'string' ? [slot, {}] : slot
      return { storyId: idOf(name, ids.stories), ...words }
    }),
  })
  const from = (slug: SectionSlug): Fill => ({
    from: 'section',
    sectionId: idOf(slug, ids.sections),
  })
  const launch = async (frontId: string, containers: Container[]) => {
    const arrangement: Arrangement = { containers }
    const { revision } = await saveFrontDraft(chief, { frontId, revision: 0, arrangement }, at)
    await launchFront(chief, { frontId, revision }, at)
  }

  await launch(home, [
    container(
      'top',
      'leadThree',
      4,
      { from: 'newest' },
      { slots: ['bridge', 'fog', ['charging', { kicker: '调查' }], 'port'] },
    ),
    container('latest', 'list', 5, { from: 'newest' }),
    container('read', 'list', 6, { from: 'mostRead' }, { title: '大家在读' }),
    container(
      'people',
      'columns',
      4,
      { from: 'nothing' },
      {
        title: '人与江',
        slots: [['ferry', { kicker: '渡口' }], 'gauge', 'bamboo', 'vocational'],
      },
    ),
    container('news', 'list', 3, from('news')),
    container('city', 'list', 3, from('city')),
    container('culture', 'list', 3, from('culture'), { slots: ['library'] }),
    container('english', 'list', 3, from('english'), { slots: ['english-umbrella'] }),
  ])
  await launch(idOf('city', ids.sections), [
    container('top', 'lead', 1, from('city'), { slots: ['fog'] }),
    container(
      'help',
      'columns',
      3,
      { from: 'nothing' },
      { title: '出门之前', slots: ['buses', 'charging', 'canteen'] },
    ),
    container('read', 'strip', 5, { from: 'mostRead' }, { title: '大家在读' }),
  ])
}
