/**
 * P08: the parts of a foreign name are parted by ·. A full stop counts only between characters that
 * transliterations are made of, so that the end of a sentence is never taken for a name.
 */
import { chinese, type ParagraphRule, replaced } from '../rule'

export const sounds =
  '阿埃艾爱安昂奥巴白班贝本比彼波伯博布查茨达戴丹当德邓迪蒂丁杜多恩尔法菲费芬佛弗福夫盖戈格根古哈海汉赫亨胡惠霍基吉加贾杰金卡坎康科克肯库拉莱兰朗劳勒雷里丽利莉列琳卢鲁伦罗洛马玛迈曼梅门蒙米莫默姆穆纳娜内尼妮宁诺欧帕潘佩皮普奇乔切琼让热荣萨塞桑沙莎舍圣施史斯丝苏索塔泰坦特汤唐提托瓦万韦维魏温沃乌西希夏谢辛休雅亚扬耶叶伊因约泽扎詹朱兹佐什娃娅茜娅翁纽顿赖东契诃隆拜明富文勃雪翰密森逊黛珀滕蕾'
const poor = new RegExp(
  `(?<=[${sounds}]{2})[.．](?=[${sounds}]{2})|(?<=\\p{Script=Han})[•‧∙⋅・](?=\\p{Script=Han})`,
  'gu',
)

export const interpunct: ParagraphRule = {
  id: 'P08',
  severity: 'warning',
  sources: ['P', 'C'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '约翰.史密斯到访', right: '约翰·史密斯到访' },
    { wrong: '列夫.托尔斯泰的小说', right: '列夫·托尔斯泰的小说' },
    { wrong: '卡尔•马克思', right: '卡尔·马克思' },
  ],
  silentOn: ['列夫·托尔斯泰的小说', '会议结束.代表离场', '3.5公里'],
  *check({ text }) {
    for (const { index } of text.matchAll(poor)) yield replaced(index, index + 1, '·')
  },
}
