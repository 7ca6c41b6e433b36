/**
 * How much stories have to do with each other, judged by the tags they share and the words of their
 * heads. What many have in common tells nothing, so each word and tag weighs by its rarity among
 * those compared. Pure, and linear in the texts.
 */
export interface Likened {
  /** Headline and summary. */
  head: string
  tags: readonly string[]
}

/** Below this, two heads share no more than any two of one paper do. */
const leastLikeness = 0.06

/**
 * The candidates that have something to do with the story, most first; equals stay in the order
 * given. One that shares a tag always has.
 */
export function likest<Candidate extends Likened>(
  story: Likened,
  candidates: readonly Candidate[],
): Candidate[] {
  const own = new Set(termsOf(story.head))
  const ownTags = new Set(story.tags)
  const read = candidates.map((candidate) => ({
    candidate,
    terms: new Set(termsOf(candidate.head)),
    shared: candidate.tags.filter((tag) => ownTags.has(tag)),
  }))
  const rarity = rarityAmong([own, ...read.map(({ terms }) => terms)])
  const tagRarity = rarityAmong([ownTags, ...candidates.map(({ tags }) => new Set(tags))])
  const ownLength = lengthOf(own, rarity)
  return read
    .map(({ candidate, terms, shared }) => {
      let common = 0
      for (const term of terms) if (own.has(term)) common += rarity(term) ** 2
      const likeness = common / (ownLength * lengthOf(terms, rarity) || 1)
      const byTags = shared.reduce((all, tag) => all + 0.1 + tagRarity(tag) / 10, 0)
      return { candidate, score: likeness >= leastLikeness ? likeness + byTags : byTags }
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ candidate }) => candidate)
}

/** Pairs of Han characters, and words of other scripts of three letters or more. */
function termsOf(text: string): string[] {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)
  return (runs ?? []).flatMap((run) => {
    if (!/^\p{Script=Han}/u.test(run)) return run.length >= 3 ? [run] : []
    const characters = Array.from(run)
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
}

function rarityAmong(sets: readonly ReadonlySet<string>[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => Math.log((sets.length + 1) / (counts.get(term) ?? 1))
}

function lengthOf(terms: ReadonlySet<string>, rarity: (term: string) => number): number {
  let squares = 0
  for (const term of terms) squares += rarity(term) ** 2
  return Math.sqrt(squares)
}
