import { useEffect, useRef, useState } from 'react'
import { cx } from './cx.tsx'
import styles from './pace-chart.module.css'
import { type PacePoint, paceGeometry, spread } from './pace-chart-geometry.ts'
import { Table } from './table.tsx'

export type { PacePoint } from './pace-chart-geometry.ts'

export type PaceChartProps = {
  points: readonly PacePoint[]
  due: number
  /** The curve in one sentence. */
  summary: string
  format: (minutes: number) => string
  words: {
    month: string
    validated: string
    said: string
    expected: string
    forecast: string
    due: string
    table: string
    /** Written at the end of the forecast line (« à ce rythme : 63 % »). */
    forecastEnd?: string
  }
}

const height = 250
const narrowest = 300

const useWidth = () => {
  const ref = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(narrowest, Math.round(entry.contentRect.width)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}

/** Cumulated validated hours, the expected curve dashed, the forecast as a band; the same in a table under it. */
export const PaceChart = ({ points, due, summary, format, words }: PaceChartProps) => {
  const { ref, width } = useWidth()
  const frame = { width, height, left: 56, right: 12, top: 22, bottom: 28 }
  const at = paceGeometry(points, due, frame)
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / 84))))
  const lastForecast = points.findLast((point) => point.forecast !== null)?.forecast
  const endLabels = spread(
    lastForecast == null || words.forecastEnd === undefined
      ? []
      : [{ y: Math.max(at.y(lastForecast.high) - 9, 12), text: words.forecastEnd }],
    16,
    height - frame.bottom - 4,
  )
  return (
    <figure className={styles.figure} ref={ref}>
      <svg className={styles.svg} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        {at.ticks.map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={frame.left}
              x2={width - frame.right}
              y1={at.y(tick)}
              y2={at.y(tick)}
            />
            <text className={styles.axis} x={frame.left - 8} y={at.y(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {points.map((point, index) =>
          index % every === 0 ? (
            <text
              key={point.month}
              className={styles.axis}
              x={at.x(index)}
              y={height - 8}
              textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
            >
              {point.short}
            </text>
          ) : null,
        )}
        {at.band !== '' && <polygon className={styles.band} points={at.band} />}
        <line className={styles.due} x1={frame.left} x2={width - frame.right} y1={at.y(due)} y2={at.y(due)} />
        <text className={styles.label} x={frame.left + 4} y={at.y(due) - 6}>
          {words.due}
        </text>
        <polyline className={styles.expected} points={at.expected} />
        <polyline className={styles.forecast} points={at.forecast} />
        <polyline className={styles.said} points={at.said} />
        <polyline className={styles.validated} points={at.validated} />
        {at.lastValidated >= 0 && (
          <circle
            className={styles.dot}
            cx={at.x(at.lastValidated)}
            cy={at.y(points[at.lastValidated]?.validated ?? 0)}
            r={5.5}
          />
        )}
        {endLabels.map((label) => (
          <text
            key={label.text}
            className={cx(styles.label, styles.labelForecast)}
            x={width - frame.right}
            y={label.y}
            textAnchor="end"
          >
            {label.text}
          </text>
        ))}
      </svg>
      <details className={styles.details}>
        <summary>{words.table}</summary>
        <Table caption={summary} look="plain">
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col" data-align="end">
                {words.validated}
              </th>
              <th scope="col" data-align="end">
                {words.said}
              </th>
              <th scope="col" data-align="end">
                {words.expected}
              </th>
              <th scope="col" data-align="end">
                {words.forecast}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.month}>
                <th scope="row">{point.long}</th>
                <td data-align="end">{point.validated === null ? '–' : format(point.validated)}</td>
                <td data-align="end">{point.said === null ? '–' : format(point.said)}</td>
                <td data-align="end">{point.expected === null ? '–' : format(point.expected)}</td>
                <td data-align="end">
                  {point.forecast === null
                    ? '–'
                    : point.forecast.low === point.forecast.high
                      ? format(point.forecast.central)
                      : `${format(point.forecast.central)} (${format(point.forecast.low)} – ${format(point.forecast.high)})`}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  )
}
