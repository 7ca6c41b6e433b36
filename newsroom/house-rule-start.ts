/**
 * What a new house begins with: a short list of words, each with where it comes from, all of them
 * drafts. Nothing is pressed upon a paper that it has not taken live itself.
 */
import type { HouseRule, HouseSeverity, WordRule } from '@/rules/house-rules'

const variants = '《第一批异形词整理表》（教育部、国家语言文字工作委员会，2001）'
const carefulWords = '《新华社新闻信息报道中的禁用词和慎用词（2016年7月修订）》'
const criminalProcedure = '《中华人民共和国刑事诉讼法》第十二条'
const mentalHealth = '《中华人民共和国精神卫生法》'
const unInclusion = 'United Nations Office at Geneva, Disability-Inclusive Language Guidelines'
const who = 'WHO, Preventing suicide: a resource for media professionals (2017)'

type Row = [wrong: string, right: string | null, reason: string, source: string, unless?: string]

const variant = (wrong: string, right: string, unless = ''): Row => {
  return [wrong, right, '异形词，用推荐词形。', variants, unless]
}

const chinese: Partial<Record<HouseSeverity, Row[]>> = {
  error: [
    ['残废人', '残疾人', '不用蔑称。', carefulWords],
    ['瞎子', '盲人', '不用蔑称；引用谚语、书名时可留。', carefulWords, '瞎子摸象|瞎子阿炳'],
    ['聋子', '聋人', '不用蔑称。', carefulWords],
    ['弱智', '智力障碍', '不用蔑称。', carefulWords],
    ['精神病人', '精神障碍患者', '用法律上的称呼。', mentalHealth],
  ],
  warning: [
    variant('人材', '人才', '人材料'),
    variant('定单', '订单', '定单位|定单价|定单独|定单一'),
    variant('成份', '成分'),
    variant('份量', '分量', '份量表|份量身|份量化'),
    variant('笔划', '笔画'),
    variant('辈份', '辈分'),
    variant('参预', '参与'),
    variant('图象', '图像', '图象征'),
    variant('思惟', '思维'),
    variant('脚色', '角色'),
    variant('精采', '精彩'),
    variant('喝采', '喝彩'),
    variant('帐本', '账本'),
    variant('倒楣', '倒霉'),
    variant('内哄', '内讧'),
    variant('指手划脚', '指手画脚'),
    variant('莫明其妙', '莫名其妙'),
    variant('必恭必敬', '毕恭毕敬'),
  ],
  advice: [
    ['罪犯', null, '法院判决生效以前，称犯罪嫌疑人或者被告人。', criminalProcedure],
    ['凶手', null, '法院判决生效以前，称犯罪嫌疑人或者被告人。', criminalProcedure],
  ],
}

const english: Partial<Record<HouseSeverity, Row[]>> = {
  error: [
    ['wheelchair-bound', null, 'Say “uses a wheelchair”: it frees, it does not bind.', unInclusion],
    ['the handicapped', 'people with disabilities', 'People first.', unInclusion],
    ['mentally retarded', null, 'Say “with an intellectual disability”.', unInclusion],
  ],
  warning: [
    ['commit suicide', 'die by suicide', 'Suicide is no crime.', who],
    ['committed suicide', 'died by suicide', 'Suicide is no crime.', who],
    ['alot', 'a lot', 'Two words.', ''],
  ],
}

/** The list for a paper in this language. */
export function startingRules(locale: 'zh-CN' | 'en'): WordRule[] {
  const list = locale === 'en' ? english : chinese
  return Object.entries(list).flatMap(([severity, rows]) =>
    rows.map(([wrong, right, reason, source, unless]) => ({
      kind: 'word' as const,
      wrong,
      right,
      severity: severity as HouseSeverity,
      unless: unless ? unless.split('|') : [],
      sectionId: null,
      reason,
      source,
    })),
  ) satisfies HouseRule[]
}
