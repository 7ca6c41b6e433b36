/** Days as bars from one ground line; the numbers are in the label and, for all, in the table below. */
export function DayBars({
  days,
  label,
}: {
  days: readonly { day: string; views: number }[]
  label: string
}) {
  const most = Math.max(1, ...days.map(({ views }) => views))
  const step = 100 / days.length
  return (
    <svg
      className="day-bars"
      viewBox="0 0 100 40"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {days.map(({ day, views }, at) => {
        const height = (views / most) * 39
        return (
          <rect
            key={day}
            className={at === days.length - 1 ? 'today' : undefined}
            x={at * step + step * 0.12}
            y={40 - height}
            width={step * 0.76}
            height={height}
          />
        )
      })}
    </svg>
  )
}
