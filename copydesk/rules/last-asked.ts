/** Several rules ask the same of one paragraph in a row; the answer to the last text is kept. */
export function lastAsked<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  let asked: string | undefined
  let known: Answer
  return (text) => {
    if (text !== asked) {
      known = answer(text)
      asked = text
    }
    return known
  }
}
