/** Two texts side by side: which paragraphs both have, and which only one. */
export interface ComparedBlock {
  text: string
  isShared: boolean
}

/** Beyond this many pairs the middle counts as different: the texts have little to do with each other. */
const mostPairs = 4_000_000

/** Marks in each list the members of a longest common subsequence. */
export function compareBlocks(
  mine: readonly string[],
  theirs: readonly string[],
): { mine: ComparedBlock[]; theirs: ComparedBlock[] } {
  let start = 0
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start++
  let end = 0
  const longest = Math.min(mine.length, theirs.length) - start
  while (end < longest && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end++

  const shared = commonIn(
    mine.slice(start, mine.length - end),
    theirs.slice(start, theirs.length - end),
  )
  const marked = (blocks: readonly string[], middle: Set<number>) =>
    blocks.map((text, at) => ({
      text,
      isShared: at < start || at >= blocks.length - end || middle.has(at - start),
    }))
  return { mine: marked(mine, shared.mine), theirs: marked(theirs, shared.theirs) }
}

function commonIn(mine: readonly string[], theirs: readonly string[]) {
  const found = { mine: new Set<number>(), theirs: new Set<number>() }
  if (mine.length * theirs.length > mostPairs) return found
  const width = theirs.length + 1
  const lengths = new Uint32Array((mine.length + 1) * width)
  const length = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = mine.length - 1; row >= 0; row--) {
    for (let column = theirs.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        mine[row] === theirs[column]
          ? length(row + 1, column + 1) + 1
          : Math.max(length(row + 1, column), length(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < mine.length && column < theirs.length; ) {
    if (mine[row] === theirs[column]) {
      found.mine.add(row++)
      found.theirs.add(column++)
    } else if (length(row + 1, column) >= length(row, column + 1)) row++
    else column++
  }
  return found
}
