/** A paragraph cut where sentences end. */

export interface Sentence {
  text: string
  start: number
}

const ends = /[。！？!?；\n]+[”’」』）]*/g

/** One after another, with their marks; joined they are the text. */
export function sentencesOf(text: string, isEnd: RegExp = ends): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(isEnd)) {
    const end = index + mark.length
    sentences.push({ text: text.slice(start, end), start })
    start = end
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start })
  return sentences
}
