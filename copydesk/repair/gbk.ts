/**
 * GBK, both ways, for reading what a program did to its bytes. The table is made from the decoder
 * that every browser and Node bring along, so the project carries none.
 */

/** Two-byte characters only: lead 0x81–0xFE, trail 0x40–0xFE but 0x7F. */
interface Table {
  characters: Map<number, string>
  codes: Map<string, number>
}

let table: Table | undefined

function tables(): Table {
  if (table) return table
  const decoder = new TextDecoder('gbk')
  const characters = new Map<number, string>()
  const codes = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (Array.from(character).length !== 1 || isUnassigned(character)) continue
      characters.set(lead * 256 + trail, character)
      codes.set(character, lead * 256 + trail)
    }
  }
  table = { characters, codes }
  return table
}

/** The decoder fills gaps with private-use characters, which no text holds. */
function isUnassigned(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)
}

/** The two bytes of a character as one number, or undefined where GBK has none. */
export function gbkCode(character: string): number | undefined {
  return tables().codes.get(character)
}

export function gbkCharacter(lead: number, trail: number): string | undefined {
  return tables().characters.get(lead * 256 + trail)
}

/** Among the 3,755 everyday characters of GB/T 2312's first level: rows 16 to 55. */
export function isEveryday(character: string): boolean {
  const code = gbkCode(character) ?? 0
  return code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1
}

/** In GB/T 2312 at all, as what is written in simplified Chinese is. */
export function isSimplified(character: string): boolean {
  const code = gbkCode(character) ?? 0
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1
}
