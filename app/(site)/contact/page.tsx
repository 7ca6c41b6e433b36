import { HousePageView } from '../house-page'

export default function ContactPage() {
  return (
    <HousePageView
      page="contact"
      after={({ reportLine }, words) =>
        reportLine && (
          <section className="notice" aria-label={words.reportLine}>
            <b>{words.reportLine}</b>
            <p>{reportLine}</p>
          </section>
        )
      }
    />
  )
}
