import { formatCount, formatHundredths, formatInteger } from '@cordee/domain/kernel/number-format'
import type { DecpImported, DecpProgress } from './decp-import.ts'
import type { ReportRow } from './decp-report.ts'

export const progressLine = ({ read, found, written }: DecpProgress): string =>
  written === 0
    ? `Lecture : ${formatCount(read, 'marché', 'marchés')}, dont ${formatInteger(found)} du territoire…`
    : `Écriture : ${formatInteger(written)} sur ${formatInteger(found)}…`

const OUTCOMES: Readonly<Record<string, string>> = {
  CREATED: 'créé',
  UPDATED: 'mis à jour',
  UNCHANGED: 'inchangé',
  OUTSIDE: 'hors du territoire',
  REJECTED: 'rejeté',
}

interface Finished extends DecpImported {
  readonly carrierName: string
  readonly seconds: number
}

type Line = Pick<ReportRow, 'position' | 'label' | 'reasons'> & { readonly outcome: string }

/** The report of an import as a person reads it: what it did, then each line that did something. */
export const reportLines = (finished: Finished, rows: readonly Line[]): string[] => {
  const { carrierName, seconds, read, created, updated, unchanged, outside, rejected } = finished
  const told = rows.flatMap(({ position, label, outcome, reasons }) => [
    `  ${formatInteger(position)} · ${OUTCOMES[outcome] ?? outcome} · ${label}`,
    ...reasons.map((reason) => `      ${reason}`),
  ])
  const silent = created + updated + rejected - rows.length
  return [
    `${formatCount(read, 'marché lu', 'marchés lus')} pour ${carrierName}, en ${formatHundredths(Math.round(seconds * 10) * 10)} s`,
    `  ${formatCount(created, 'créé', 'créés')}, ${formatInteger(updated)} mis à jour, ${formatCount(unchanged, 'inchangé', 'inchangés')}, ` +
      `${formatInteger(outside)} hors du territoire, ${formatCount(rejected, 'rejeté', 'rejetés')}`,
    ...(told.length > 0 ? ['', ...told] : []),
    ...(silent > 0 ? [`  … et ${formatInteger(silent)} autres, dans la veille de l’espace de travail`] : []),
  ]
}
