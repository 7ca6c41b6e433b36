/** Surnames of two characters that are common enough to be met; all others have one. */
const compound = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 端木 南宫 独孤 长孙 宇文 轩辕 闻人 申屠'.split(
    ' ',
  ),
)

/** What a seal shows of a name: the surname of a Chinese one, the initials of another. */
export function surnameOf(name: string): string {
  const trimmed = name.trim()
  if (/^\p{Script=Han}/u.test(trimmed)) {
    const characters = [...trimmed]
    const two = characters.slice(0, 2).join('')
    return characters.length > 2 && compound.has(two) ? two : (characters[0] ?? '')
  }
  const words = trimmed.split(/\s+/).filter(Boolean)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return initials.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}
