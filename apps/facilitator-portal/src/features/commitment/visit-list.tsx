import { visitKindFacts, visitKindLabel, visitKinds } from '@cordee/domain/commitment/visit'
import { formatDuration } from '@cordee/domain/kernel/minutes'
import { Cluster, Line, Lines, Muted } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import type { StepFields } from '../../display/step-fields.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { VisitList_VisitFragment as Visit, VisitKind } from '../../gql/graphql.ts'
import { EditVisit, RemoveVisit, TellVisit } from './visit-acts.ts'

const VisitFragment = graphql(`
  fragment VisitList_visit on Visit {
    id
    version
    kind
    visitedOn
    minutes
    said
    visitedBy
    viewerCanEdit
    contract {
      id
      subject
    }
    organisation {
      id
      name
    }
    commune {
      code
      name
    }
  }
`)

const kinds = visitKinds.map((value) => ({ value, label: visitKindFacts[value].label }))

const useVisitFields = (known: Visit | null) => {
  const t = useTranslations('visits')
  const today = useToday()
  return {
    kind: { kind: 'choice', label: t('kind'), options: kinds, value: known?.kind ?? 'SITE_VISIT' },
    visitedOn: { kind: 'day', label: t('visitedOn'), value: known?.visitedOn ?? today },
    organisationId: {
      kind: 'organisation',
      label: t('organisation'),
      value: known?.organisation?.id ?? null,
      optional: true,
    },
    communeCode: { kind: 'commune', label: t('commune'), known: known?.commune ?? null, optional: true },
    minutes: {
      kind: 'hours',
      label: t('minutes'),
      hint: t('minutesHint'),
      value: known?.minutes == null ? null : known.minutes / 60,
      optional: true,
    },
    said: { kind: 'area', label: t('said'), value: known?.said ?? '' },
  } as const satisfies StepFields
}

/** A visit that took place, told in place. */
export const TellVisitForm = ({ contractId, refetch }: { contractId: string | null; refetch: string[] }) => {
  const t = useTranslations('visits')
  return (
    <StepForm
      label={t('tell')}
      document={TellVisit}
      fields={useVisitFields(null)}
      variables={({ kind, ...told }, idempotencyKey) => ({
        input: { ...told, kind: kind as VisitKind, contractId },
        idempotencyKey,
      })}
      refetch={refetch}
      said={t('told')}
    />
  )
}

const VisitLine = ({ visit, refetch, named }: { visit: Visit; refetch: string[]; named: boolean }) => {
  const t = useTranslations('visits')
  const { id, version, contract, organisation, commune } = visit
  const fields = useVisitFields(visit)
  return (
    <Line>
      <Cluster justify="spread">
        <strong>{visitKindLabel(visit.kind)}</strong>
        <Muted small>
          {[
            formatDayMedium(visit.visitedOn),
            commune?.name,
            visit.minutes === null ? null : formatDuration(visit.minutes),
            t('by', { name: visit.visitedBy }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
      </Cluster>
      {named && contract && <Link href={`/marches/${contract.id}/echanges`}>{contract.subject}</Link>}
      {organisation && <Link href={`/organisations/${organisation.id}`}>{organisation.name}</Link>}
      <p>{visit.said}</p>
      {visit.viewerCanEdit && (
        <Cluster>
          <StepForm
            label={t('edit')}
            tone="quiet"
            document={EditVisit}
            fields={fields}
            variables={({ kind, ...told }) => ({
              id,
              version,
              input: { ...told, kind: kind as VisitKind, contractId: contract?.id ?? null },
            })}
            refetch={refetch}
            said={t('edited')}
          />
          <StepForm
            label={t('remove')}
            tone="danger"
            note={t('removeNote')}
            document={RemoveVisit}
            fields={{}}
            variables={() => ({ id, version })}
            refetch={refetch}
            said={t('removed')}
          />
        </Cluster>
      )}
    </Line>
  )
}

/** The visits of a contract or of everybody, the last first. */
export const VisitList = ({
  visits,
  refetch,
  named = false,
}: {
  visits: readonly FragmentType<typeof VisitFragment>[]
  refetch: string[]
  /** Says which contract each is about. */
  named?: boolean
}) => (
  <Lines>
    {visits.map((masked) => {
      const visit = readFragment(VisitFragment, masked)
      return <VisitLine key={visit.id} visit={visit} refetch={refetch} named={named} />
    })}
  </Lines>
)
