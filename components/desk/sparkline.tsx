/** A line of days in the height of a word: its shape to the eye, its numbers in words. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const most = Math.max(1, ...values)
  const step = width / Math.max(1, values.length - 1)
  const points = values.map((value, at) => ({ x: at * step, y: height - (value / most) * height }))
  const last = points.at(-1)
  return (
    <svg
      className="sparkline"
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      role="img"
      aria-label={label}
    >
      <polyline points={points.map(({ x, y }) => `${tidy(x)},${tidy(y)}`).join(' ')} />
      {last && <circle cx={tidy(last.x)} cy={tidy(last.y)} r="1.6" />}
    </svg>
  )
}

const width = 60
const height = 14

function tidy(value: number): number {
  return Math.round(value * 10) / 10
}
