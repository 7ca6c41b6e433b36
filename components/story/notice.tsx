import type { Words } from './words'

interface NoticeProps {
  /** As `newsroom/notice.ts` computes it from the record of the source. */
  notice:
    | { kind: 'house'; source: string; text: string }
    | { kind: 'reprint'; source: string; url: string | null }
  words: Words
}

export function Notice({ notice, words }: NoticeProps) {
  const { kind, source } = notice
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
                {words('noticeOriginal')}
              </a>
            </>
          )}
        </p>
      )}
    </section>
  )
}
