import type { ReactNode } from 'react'

/** A place with nothing in it: what belongs here, and what to do first. */
export function Empty({
  title,
  text,
  isPage = false,
  children,
}: {
  title: string
  text?: string
  /** It is all there is on the page. */
  isPage?: boolean
  children?: ReactNode
}) {
  return (
    <div className="empty">
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {text && <p>{text}</p>}
      {children && <div className="empty-acts">{children}</div>}
    </div>
  )
}
