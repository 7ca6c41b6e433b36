import { HousePageView } from '../house-page'

export default function ContactPage() {
  return (
    <HousePageView
      page="contact"
      after={({ reportLine }, words) =>
        reportLine && (
          <section className="notice" aria-label={words.reportLine}>
            <p>{reportLine}</p>
          </section>
        )
      }
    />
  )
}
