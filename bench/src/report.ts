import { cpus } from 'node:os'
import type { Figures } from './measure.ts'

export interface Measured extends Figures {
  readonly carriers: number
  readonly scenario: string
  readonly server: string
  /** Fastest round ÷ slowest. */
  readonly spread: number
}

interface Budget {
  readonly what: string
  readonly wanted: string
  readonly reached: string
  /** Null: no budget, but the most anybody could reach on this machine against this peer. */
  readonly kept: boolean | null
}

const names: Readonly<Record<string, string>> = {
  raw: 'raw SQL + node:http',
  postgraphile: 'PostGraphile 5',
  ours: 'Cordée',
  hit: 'Cordée, ready answer',
  bytes: 'node:http, ready bytes',
  noted: 'raw SQL + node:http, reads noted',
}

const workspace = ['dashboard', 'contract page', 'hours grid']
const MOST_WORKSPACE_MS = 100
const MOST_STALE_MS = 100
const MOST_GROWTH = 2

const budgets = (measured: readonly Measured[], stale: readonly number[]): Budget[] => {
  const sizes = [...new Set(measured.map(({ carriers }) => carriers))]
  const find = (carriers: number, scenario: string, server: string) =>
    measured.find((row) => row.carriers === carriers && row.scenario === scenario && row.server === server)
  const ratio = (scenario: string, server: string, peer: string, least: number): Budget[] =>
    sizes.flatMap((carriers) => {
      const [one, other] = [find(carriers, scenario, server), find(carriers, scenario, peer)]
      if (!one || !other) return []
      const reached = one.perSecond / other.perSecond
      return {
        what: `${scenario}, ${names[server]} ÷ ${names[peer]}, ×${carriers}`,
        wanted: `≥ ${least}`,
        reached: reached.toFixed(2),
        kept: reached >= least,
      }
    })
  const most = (scenario: string, limit: string): Budget[] =>
    ratio(scenario, limit, 'postgraphile', 0).map((row) => ({ ...row, wanted: '', kept: null }))
  const [smallest = 1, largest = 1] = [Math.min(...sizes), Math.max(...sizes)]
  return [
    ...['public list', 'public detail'].flatMap((scenario) => [
      ...ratio(scenario, 'hit', 'postgraphile', 30),
      ...most(scenario, 'bytes'),
      ...ratio(scenario, 'hit', 'raw', 6),
    ]),
    ...ratio('public list', 'ours', 'postgraphile', 3),
    ...most('public list', 'raw'),
    ...ratio('public list', 'ours', 'raw', 0.5),
    ...ratio('partner list', 'ours', 'postgraphile', 1.8),
    ...most('partner list', 'noted'),
    ...workspace.flatMap((scenario) =>
      sizes.map((carriers): Budget => {
        const p97 = find(carriers, scenario, 'alone')?.p97 ?? Number.POSITIVE_INFINITY
        return {
          what: `${scenario}, p97.5 of one person asking (budget: p95), ×${carriers}`,
          wanted: `≤ ${MOST_WORKSPACE_MS} ms`,
          reached: `${p97} ms`,
          kept: p97 <= MOST_WORKSPACE_MS,
        }
      }),
    ),
    ...(largest > smallest
      ? workspace.map((scenario): Budget => {
          const growth =
            (find(largest, scenario, 'alone')?.p50 ?? 0) / (find(smallest, scenario, 'alone')?.p50 || 1)
          return {
            what: `${scenario}, p50 at ×${largest} ÷ p50 at ×${smallest}`,
            wanted: `≤ ${MOST_GROWTH}`,
            reached: growth.toFixed(2),
            kept: growth <= MOST_GROWTH,
          }
        })
      : []),
    {
      what: `stale after a commit, the longest of ${stale.length}`,
      wanted: `≤ ${MOST_STALE_MS} ms`,
      reached: `${Math.max(...stale).toFixed(0)} ms`,
      kept: Math.max(...stale) <= MOST_STALE_MS,
    },
  ]
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const verdict = (kept: boolean | null): string => {
  if (kept === null) return 'the limit'
  return kept ? 'kept' : '**missed**'
}

export const report = (
  measured: readonly Measured[],
  stale: readonly number[],
): { readonly text: string; readonly kept: boolean } => {
  const checked = budgets(measured, stale)
  const figures = table(
    [
      'Size',
      'What',
      'Server',
      'requests/s',
      'p50 ms',
      'p97.5 ms',
      'p99 ms',
      'CPU ms/request',
      'memory MB',
      'spread',
    ],
    measured.map((row) => [
      `×${row.carriers}`,
      row.scenario,
      names[row.server] ?? 'Cordée, one person',
      row.perSecond.toFixed(0),
      String(row.p50),
      String(row.p97),
      String(row.p99),
      row.cpuMs.toFixed(2),
      String(row.memory),
      row.spread.toFixed(2),
    ]),
  )
  const promises = table(
    ['Budget', 'wanted', 'reached', ''],
    checked.map(({ what, wanted, reached, kept }) => [what, wanted, reached, verdict(kept)]),
  )
  const processor = cpus()[0]?.model ?? 'unknown processor'
  return {
    kept: checked.every(({ kept }) => kept !== false),
    text: [
      '<!-- measured -->',
      `Measured on ${cpus().length} cores (${processor}), Node ${process.version}, PostgreSQL embedded, everything on one machine.`,
      '',
      '## Budgets',
      '',
      promises,
      '',
      '## Figures',
      '',
      figures,
      '<!-- /measured -->',
      '',
    ].join('\n'),
  }
}
