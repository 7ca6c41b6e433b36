import type { ReactNode } from 'react'

/** A place with nothing in it: what belongs here, and what to do first. */
export function Empty({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children?: ReactNode
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className="empty-acts">{children}</div>}
    </div>
  )
}
