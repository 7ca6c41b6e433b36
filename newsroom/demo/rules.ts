/** What 《云汀日报》 has ruled on its language: most of the starting list live, the rest to be tried. */
import type { HouseRule } from '@/rules/house-rules'
import type { Actor } from '@/rules/roles'
import { draftHouseRules, takeHouseRulesLive } from '../house-rule-acts'
import { startingRules } from '../house-rule-start'
import type { SectionSlug } from './cast'

const decided = '云汀日报社用语规定（第3号）'

/** Drafted by the editor, taken live by the chief, all but a few. */
export async function ruleOnWords(
  { editor, chief }: Record<'editor' | 'chief', Actor>,
  sections: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const inSection = (slug: SectionSlug) => sections.get(slug) ?? null
  const common = { sectionId: null, reason: '', source: decided }
  const chinese = startingRules('zh-CN')
  // Those that the archive shows to need exceptions, or a second thought, wait.
  const live: HouseRule[] = [
    ...chinese.filter(({ severity, wrong }) => severity !== 'advice' && wrong !== '定单'),
    ...startingRules('en').map((rule) => ({ ...rule, sectionId: inSection('english') })),
    { ...common, kind: 'person', name: '阮既白', posts: [{ title: '急诊科主任' }] },
    { ...common, kind: 'person', name: '孟怀瑾', posts: [{ title: '社区主任' }] },
  ]
  const waiting: HouseRule[] = [
    ...chinese.filter((rule) => !live.includes(rule)),
    {
      ...common,
      kind: 'word',
      wrong: '老人',
      right: '老年人',
      severity: 'advice',
      unless: ['老人家'],
      reason: '称呼年满60周岁的人，用法律上的说法。',
      source: '《中华人民共和国老年人权益保障法》第二条',
    },
    { ...common, kind: 'person', name: '岑如昔', posts: [{ title: '全科医生' }] },
    {
      ...common,
      kind: 'off',
      rule: 'P18',
      sectionId: inSection('culture'),
      reason: '副刊的标题可以是一句整话。',
    },
  ]
  await draftHouseRules(editor, { rules: waiting }, at)
  const { ruleIds } = await draftHouseRules(editor, { rules: live }, at)
  const chosen = ruleIds.map((ruleId) => ({ ruleId, revision: 1 }))
  await takeHouseRulesLive(chief, { rules: chosen }, at)
}
