export type PacePoint = {
  /** A key in order, such as '2026-05'. */
  readonly month: string
  readonly short: string
  readonly long: string
  /** Cumulated minutes at the end of the month; null when the month does not carry the series. */
  readonly validated: number | null
  /** Validated and declared together: where the forecast starts from. */
  readonly said: number | null
  readonly expected: number | null
  readonly forecast: { readonly low: number; readonly central: number; readonly high: number } | null
}

export type Frame = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const minutesPerHour = 60

/** Round values of the axis: 4 or 5 steps of 1, 2, 2.5 or 5 × 10ⁿ hours. */
export const hourTicks = (most: number): number[] => {
  const hours = Math.max(most / minutesPerHour, 1)
  const rough = hours / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((unit) => unit * power >= rough) ?? 10) * power)
  const count = Math.ceil(hours / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step * minutesPerHour)
}

/** Moves labels apart, from top to bottom, so that none covers another. */
export const spread = <T extends { y: number }>(labels: readonly T[], gap: number, floor: number): T[] => {
  const sorted = [...labels].sort((a, b) => a.y - b.y)
  const placed: T[] = []
  for (const label of sorted) {
    const above = placed.at(-1)
    placed.push(above !== undefined && label.y < above.y + gap ? { ...label, y: above.y + gap } : label)
  }
  const overflow = Math.max(0, (placed.at(-1)?.y ?? 0) - floor)
  return placed.map((label) => ({ ...label, y: label.y - overflow }))
}

export const paceGeometry = (points: readonly PacePoint[], due: number, frame: Frame) => {
  const values = points.flatMap((point) => [
    point.validated ?? 0,
    point.said ?? 0,
    point.expected ?? 0,
    point.forecast?.high ?? 0,
  ])
  const ticks = hourTicks(Math.max(due, ...values))
  const most = ticks.at(-1) ?? 1
  const inner = frame.width - frame.left - frame.right
  const tall = frame.height - frame.top - frame.bottom
  const x = (index: number) => frame.left + (points.length < 2 ? 0 : (index / (points.length - 1)) * inner)
  const y = (minutes: number) => frame.top + tall - (minutes / most) * tall
  const fixed = (value: number) => Math.round(value * 10) / 10

  const line = (pick: (point: PacePoint) => number | null): string =>
    points
      .flatMap((point, index) => {
        const value = pick(point)
        return value === null ? [] : [`${fixed(x(index))},${fixed(y(value))}`]
      })
      .join(' ')

  const forecastPoints = points.flatMap((point, index) =>
    point.forecast === null ? [] : [{ x: fixed(x(index)), ...point.forecast }],
  )
  const band = [
    ...forecastPoints.map((point) => `${point.x},${fixed(y(point.high))}`),
    ...forecastPoints.reverse().map((point) => `${point.x},${fixed(y(point.low))}`),
  ].join(' ')

  return {
    x,
    y,
    ticks,
    validated: line((point) => point.validated),
    said: line((point) => point.said),
    expected: line((point) => point.expected),
    forecast: line((point) => point.forecast?.central ?? null),
    band,
    lastValidated: points.findLastIndex((point) => point.validated !== null),
  }
}
