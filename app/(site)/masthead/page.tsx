import { listMasthead } from '@/newsroom/house-pages'
import { HousePageView } from '../house-page'

export default async function MastheadPage() {
  const people = await listMasthead()
  return (
    <HousePageView
      page="masthead"
      after={(_paper, words) =>
        people.length > 0 ? (
          <dl className="people">
            {people.map(({ name, title }, at) => (
              <div key={`${at}-${name}`}>
                <dt>{name}</dt>
                <dd>{title}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="empty">{words.mastheadEmpty}</p>
        )
      }
    />
  )
}
