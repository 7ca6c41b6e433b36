/** Addresses of the web and of mail: their marks and letters are their own, whatever stands around. */

const address =
  /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/#=&%-]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g

/** Tells of a place in the text whether an address lies there. */
export function addressesIn(text: string): (at: number) => boolean {
  if (!/www\.|:\/\/|@/.test(text)) return () => false
  const found = [...text.matchAll(address)]
  return (at) => {
    let low = 0
    let high = found.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((found[middle] as RegExpExecArray).index <= at) low = middle + 1
      else high = middle
    }
    const last = found[low - 1]
    return last !== undefined && at < last.index + last[0].length
  }
}
