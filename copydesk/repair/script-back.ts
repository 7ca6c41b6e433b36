/**
 * Text that a mirror converted to traditional characters, in simplified ones again. A name or a
 * quotation in traditional characters is no such text and stays; names that the house protects
 * stay always.
 */
import { foldScript, toSimplified } from '../script'
import { gbkCode, isSimplified } from './gbk'
import type { Edit } from './layers'

/** Traditional characters in a hundred Han, from which on it is the text and no quotation in it. */
const fewestInHundred = 12

export function scriptEdits(
  text: string,
  options: { isDamaged: () => boolean; protectedNames: readonly string[] },
): Edit[] {
  const characters = Array.from(text)
  const isTraditional = characters.map(isTraditionalOnly)
  const traditional = isTraditional.filter(Boolean).length
  const hanCount = characters.filter((character) => /\p{Script=Han}/u.test(character)).length
  if (traditional === 0) return []
  if (!options.isDamaged() && traditional * 100 < hanCount * fewestInHundred) return []

  const converted = Array.from(toSimplified(text))
  // By words where the dictionary keeps the number of characters, as it does; else one by one.
  const simple = converted.length === characters.length ? converted : characters.map(foldScript)
  const kept = protectedUnits(text, options.protectedNames)
  const edits: Edit[] = []
  let from = 0
  characters.forEach((character, at) => {
    const to = from + character.length
    const after = simple[at] as string
    if (after !== character && !kept.has(from)) edits.push({ from, to, after })
    from = to
  })
  return edits
}

/** A character that simplified text does not have, and that has a simplified form. */
function isTraditionalOnly(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x3400) return false
  if (gbkCode(character) !== undefined && isSimplified(character)) return false
  return foldScript(character) !== character
}

function protectedUnits(text: string, names: readonly string[]): Set<number> {
  const units = new Set<number>()
  for (const name of names) {
    if (!name) continue
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      for (let unit = at; unit < at + name.length; unit++) units.add(unit)
    }
  }
  return units
}
