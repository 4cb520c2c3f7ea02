import { useQuery } from '@apollo/client/react'
import { organisationKindLabel } from '@cordee/domain/organisation/organisation-kind'
import { Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../display/loaded.tsx'
import { RowsSkeleton } from '../../display/skeletons.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { RequestStaff } from './staffing-acts.ts'

const StructuresFragment = graphql(`
  fragment StaffingForm_structures on QueryOrganisationsConnection {
    edges {
      node {
        id
        name
        kinds
      }
    }
  }
`)

const StructuresQuery = graphql(`
  query StructuresToAsk {
    etti: organisations(first: 15, kind: ETTI) {
      ...StaffingForm_structures
    }
    ai: organisations(first: 15, kind: AI) {
      ...StaffingForm_structures
    }
    geiq: organisations(first: 15, kind: GEIQ) {
      ...StaffingForm_structures
    }
    ei: organisations(first: 15, kind: EI) {
      ...StaffingForm_structures
    }
    aci: organisations(first: 15, kind: ACI) {
      ...StaffingForm_structures
    }
  }
`)

const fullTime = 35

/** People asked of several structures at once, for a commitment of the contract. */
export const StaffingForm = ({
  commitments,
  refetch,
}: {
  commitments: readonly { id: string; name: string }[]
  refetch: string[]
}) => {
  const t = useTranslations('staffing')
  const today = useToday()
  const query = useQuery(StructuresQuery)
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
      {(lists) => {
        const structures = new Map(
          [lists.etti, lists.ai, lists.geiq, lists.ei, lists.aci].flatMap((list) =>
            readFragment(StructuresFragment, list).edges.map(({ node }) => [
              node.id,
              { value: node.id, label: `${node.name}, ${node.kinds.map(organisationKindLabel).join(', ')}` },
            ]),
          ),
        )
        if (structures.size === 0) return <Muted>{t('noStructure')}</Muted>
        return (
          <StepForm
            label={t('ask')}
            openAtOnce
            document={RequestStaff}
            fields={{
              commitmentId: {
                kind: 'choice',
                label: t('commitment'),
                options: commitments.map(({ id, name }) => ({ value: id, label: name })),
                value: commitments[0]?.id ?? '',
              },
              organisationIds: { kind: 'several', label: t('structures'), options: [...structures.values()] },
              romeCode: { kind: 'trade', label: t('trade') },
              places: { kind: 'count', label: t('places'), value: 1 },
              weeklyMinutes: { kind: 'hours', label: t('weekly'), value: fullTime },
              startsOn: { kind: 'day', label: t('startsOn'), value: today },
              endsOn: { kind: 'day', label: t('endsOn'), optional: true },
              note: { kind: 'area', label: t('note'), optional: true },
            }}
            variables={(input, idempotencyKey) => ({ idempotencyKey, input })}
            refetch={refetch}
            said={t('asked')}
          />
        )
      }}
    </Loaded>
  )
}
