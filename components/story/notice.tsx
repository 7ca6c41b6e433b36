import type { Words } from './words'

interface NoticeProps {
  /** As `newsroom/notice.ts` computes it from the record of the source. */
  notice:
    | { kind: 'house'; source: string; text: string }
    | {
        kind: 'reprint'
        source: string
        url: string | null
        original: { author: string; headline: string; licence: string; hasAddress: boolean } | null
      }
  words: Words
}

export function Notice({ notice, words }: NoticeProps) {
  const { kind, source } = notice
  const original = notice.kind === 'reprint' ? notice.original : null
  return (
    <section className="notice" aria-label={words('notice')}>
      <b>{words('notice')}</b>
      {kind === 'house' ? (
        <p>{notice.text || words('noticeHouse', { source })}</p>
      ) : (
        <p>
          {words('noticeReprint', { source })}
          {notice.url && (
            <>
              {' '}
              <a href={notice.url} rel="noopener">
                {words(original?.hasAddress ? 'originalText' : 'noticeOriginal')}
              </a>
            </>
          )}
        </p>
      )}
      {original && (
        <ul>
          {original.headline && (
            <li>{words('originalHeadline', { headline: original.headline })}</li>
          )}
          {original.author && <li>{words('originalAuthor', { author: original.author })}</li>}
          {original.licence && <li>{words('originalLicence', { licence: original.licence })}</li>}
        </ul>
      )}
    </section>
  )
}
