/**
 * Whether two stored values say the same, whatever the order of their keys: databases and browsers
 * keep different ones, and a text must not look changed for that.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((member, at) => isSame(member, other[at]))
  }
  const members = Object.entries(one).filter(([, member]) => member !== undefined)
  const others = Object.entries(other).filter(([, member]) => member !== undefined)
  if (members.length !== others.length) return false
  const byKey = new Map<string, unknown>(others)
  return members.every(([key, member]) => byKey.has(key) && isSame(member, byKey.get(key)))
}
