/**
 * The people, sections and sources of the 《渡川日报》, the paper of a river city that is on no map.
 * Tests, the demo and the gallery share them.
 */
import type { Actor, Role } from '@/rules/roles'
import { addPerson, commandLine, findPersonByEmail } from '../people'
import { addSection, findSection } from '../sections'
import { defaultSettings, saveSettings } from '../settings'
import { addSource, listSources } from '../sources'

export const demoPassword = 'demo-newsroom'

export const people = {
  reporter: { email: 'reporter@demo.test', name: '林小满', role: 'reporter' },
  reporter2: { email: 'reporter2@demo.test', name: '周一鸣', role: 'reporter' },
  editor: { email: 'editor@demo.test', name: '沈砚', role: 'editor' },
  chief: { email: 'chief@demo.test', name: '陶然', role: 'chief' },
  admin: { email: 'admin@demo.test', name: '罗青', role: 'administrator' },
} as const satisfies Record<string, { email: string; name: string; role: Role }>
export type CastName = keyof typeof people

export const sections = {
  city: { slug: 'city', name: '要闻' },
  life: { slug: 'life', name: '民生' },
  economy: { slug: 'economy', name: '经济' },
  culture: { slug: 'culture', name: '文化' },
  sport: { slug: 'sport', name: '体育' },
  world: { slug: 'english', name: 'English' },
} as const
export type SectionName = keyof typeof sections

export const sources = {
  house: { name: '渡川日报', kind: 'house', url: null },
  evening: { name: '上游晚报', kind: 'reprint', url: null },
  observatory: { name: '渡川市气象台', kind: 'reprint', url: null },
} as const
export type SourceName = keyof typeof sources

export interface LoadedCast {
  actors: Record<CastName, Actor>
  sectionIds: Record<SectionName, string>
  sourceIds: Record<SourceName, string>
}

/** Sets the house up, or finds it as it is: what is there already stays. */
export async function loadCast(now: Date): Promise<LoadedCast> {
  const isNew = (await findPersonByEmail(people.admin.email)) === null
  if (isNew) {
    await saveSettings(
      commandLine,
      {
        paper: {
          ...defaultSettings.paper,
          name: '渡川日报',
          tagline: '江上晨昏，城中人事',
          newsLicence: '互联网新闻信息服务许可证（示例）00120260001',
          icpNumber: '示例ICP备00000001号',
          reportLine: '违法和不良信息举报电话：0000-12345',
          rightsNotice:
            '凡来源为“渡川日报”的稿件，版权均属本报。转载须经书面许可，注明来源并保留电头。',
        },
      },
      now,
    )
  }
  return {
    actors: await each(people, async (person) => {
      const found = await findPersonByEmail(person.email)
      return found ?? addPerson(commandLine, { ...person, password: demoPassword }, now)
    }),
    sectionIds: await each(sections, async (section) => {
      const found = await findSection(section.slug)
      return (found ?? (await addSection(commandLine, section, now))).id
    }),
    sourceIds: await each(sources, async (source) => {
      const found = (await listSources()).find(({ name }) => name === source.name)
      return (found ?? (await addSource(commandLine, source, now))).id
    }),
  }
}

async function each<Key extends string, From, To>(
  record: Record<Key, From>,
  load: (value: From) => Promise<To>,
): Promise<Record<Key, To>> {
  const loaded = {} as Record<Key, To>
  for (const key of Object.keys(record) as Key[]) loaded[key] = await load(record[key])
  return loaded
}
