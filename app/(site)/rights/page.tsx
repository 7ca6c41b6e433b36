import { listSources } from '@/newsroom/sources'
import { HousePageView } from '../house-page'

export default async function RightsPage() {
  const sources = await listSources()
  const reprints = sources.filter(({ kind }) => kind === 'reprint')
  return (
    <HousePageView
      page="rights"
      after={(paper, words) => (
        <>
          {paper.rightsNotice && (
            <section className="notice" aria-label={words.rightsNotice}>
              <b>{words.rightsNotice}</b>
              <p>{paper.rightsNotice}</p>
            </section>
          )}
          {reprints.length > 0 && (
            <section className="sources" aria-labelledby="reprints">
              <h2 id="reprints">{words.rightsReprint}</h2>
              <ul>
                {reprints.map(({ id, name, url }) => (
                  <li key={id}>
                    {url ? (
                      <a href={url} rel="noopener">
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    />
  )
}
