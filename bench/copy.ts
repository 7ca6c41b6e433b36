/** Text to measure with: city news of our own, as long as asked. */
import type { DocumentNode } from '@/content/story'

const sentences = [
  '石堤大桥北引桥的最后一段护栏昨天装完，施工队开始清理桥面。',
  '从今天起，42路公交车在早高峰每六分钟发一班，比原来快两分钟。',
  '气象台预计，本周后半段有两次降雨，江水水位仍在警戒线以下。',
  '负责人许衡说：“先把人行道交给市民，再谈通车的日子。”',
  '沿江四个社区的居民可以在周末上桥走一走，不用预约。',
  '去年同期，这一路段平均每天有三千多人骑车经过。',
  '改造后的菜市场多了一个给老人歇脚的角落，摆着十二把椅子。',
]

/** A body of about so many characters, in paragraphs of some 130. */
export function bodyOf(characters: number): DocumentNode {
  const paragraphs: string[] = []
  let text = ''
  let length = 0
  for (let turn = 0; length < characters; turn++) {
    const sentence = sentences[turn % sentences.length] as string
    text += sentence
    length += sentence.length
    if (text.length >= 120 || length >= characters) {
      paragraphs.push(text)
      text = ''
    }
  }
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}
