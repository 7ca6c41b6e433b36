import { HousePageView } from '../house-page'

export default function CorrectionsPolicyPage() {
  return (
    <HousePageView
      page="corrections-policy"
      after={(_paper, words) => (
        <p>
          {words.policyLogText} <a href="/corrections">{words.policyLog}</a>
        </p>
      )}
    />
  )
}
