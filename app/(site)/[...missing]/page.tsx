import { Missing } from '../missing'

// Every address that no other route takes. Not `notFound()`: that page has no text without script.
export default function MissingPage() {
  return <Missing />
}
