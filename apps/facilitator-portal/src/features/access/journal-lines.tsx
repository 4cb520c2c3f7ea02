import { type JournalObject, journalObjectLabels } from '@cordee/domain/access/journal-object'
import type { Verb } from '@cordee/domain/access/permissions'
import { Muted } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { useCan } from '../../display/permissions.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const LineFragment = graphql(`
  fragment JournalLines_line on JournalLine {
    id
    at
    who
    what
    facts
    objectKind
    objectId
  }
`)

type Line = FragmentType<typeof LineFragment>

/** What has a page of its own, and who may open it. */
const pages: Partial<Record<JournalObject, { path: string; verb: Verb }>> = {
  ProcurementContract: { path: '/marches', verb: 'contract:read' },
  Organisation: { path: '/organisations', verb: 'organisation:read' },
  Opportunity: { path: '/opportunites', verb: 'opportunity:read' },
  Participant: { path: '/personnes', verb: 'participant:read' },
  FrozenReport: { path: '/bilans', verb: 'report:read' },
}

export const objectName = (kind: string): string => journalObjectLabels[kind as JournalObject] ?? kind

/** The thing, its page where it has one, and all that was done to it. */
const ObjectCell = ({ kind, id, alone }: { kind: string; id: string; alone: boolean }) => {
  const t = useTranslations('journal')
  const page = pages[kind as JournalObject]
  const mayOpen = useCan(page?.verb ?? 'journal:read') && page !== undefined
  const name = objectName(kind)
  return (
    <>
      {mayOpen ? (
        <Link href={`${page.path}/${id}`} aria-label={t('open', { object: name })}>
          {name}
        </Link>
      ) : (
        name
      )}{' '}
      {!alone && (
        <Muted small>
          <Link href={`/journal?nature=${kind}&objet=${id}`} aria-label={t('itsJournalOf', { object: name })}>
            {t('itsJournal')}
          </Link>
        </Muted>
      )}
    </>
  )
}

const Row = ({ line: masked, alone }: { line: Line; alone: boolean }) => {
  const line = readFragment(LineFragment, masked)
  return (
    <tr>
      <th scope="row">
        {line.what}
        {line.facts.length > 0 && (
          <div>
            <Muted small>{line.facts.join(' · ')}</Muted>
          </div>
        )}
      </th>
      <td>
        <ObjectCell kind={line.objectKind} id={line.objectId} alone={alone} />
      </td>
      <td>{line.who}</td>
      <td>{formatInstant(line.at)}</td>
    </tr>
  )
}

/** Who did what, on what, when. */
export const JournalLines = ({
  lines,
  alone,
}: {
  lines: readonly (Line & { id: string })[]
  /** All of one thing: nothing leads to its lines, they are here. */
  alone: boolean
}) => {
  const t = useTranslations('journal')
  return (
    <Table caption={t('listLabel')} narrow="stack">
      <thead>
        <tr>
          <th scope="col">{t('verb')}</th>
          <th scope="col">{t('object')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('at')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} alone={alone} />
        ))}
      </tbody>
    </Table>
  )
}
