export type RingPart = { readonly key: string; readonly value: number }

const OUTER = 92
const INNER = 62
const GAP = 0.012

const point = (angle: number, radius: number): string =>
  `${(100 + radius * Math.sin(angle)).toFixed(2)} ${(100 - radius * Math.cos(angle)).toFixed(2)}`

/** The arcs of a ring, one a part, in order; nothing for a part of nothing. */
export const ringArcs = (parts: readonly RingPart[]): { readonly key: string; readonly path: string }[] => {
  const shown = parts.filter(({ value }) => value > 0)
  const total = shown.reduce((sum, { value }) => sum + value, 0)
  const gap = shown.length > 1 ? GAP : 0
  let before = 0
  return shown.map(({ key, value }) => {
    // A whole turn has no two ends: it stops just before.
    const from = (before / total) * 2 * Math.PI + gap
    before += value
    const to = Math.min((before / total) * 2 * Math.PI, from + 2 * Math.PI - 0.001) - gap
    const large = to - from > Math.PI ? 1 : 0
    return {
      key,
      path: `M ${point(from, OUTER)} A ${OUTER} ${OUTER} 0 ${large} 1 ${point(to, OUTER)} L ${point(to, INNER)} A ${INNER} ${INNER} 0 ${large} 0 ${point(from, INNER)} Z`,
    }
  })
}
