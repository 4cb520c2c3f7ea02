import { formatMonth } from '@cordee/domain/kernel/day'
import { type WorkDocument, workDocumentLabels } from '@cordee/domain/placement/work-document'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { SeeDocument, UnseeDocument } from './document-acts.ts'

const PlacementFragment = graphql(`
  fragment WorkDocuments_placement on Placement {
    id
    documentsMissing
    documentsSeen {
      id
      kind
      month
      datedOn
      seenOn
      seenBy
    }
  }
`)

/** The documents that show somebody worked: seen, by whom, and which are still asked for. No copy is kept. */
export const WorkDocuments = ({
  placement: masked,
  refetch,
}: {
  placement: FragmentType<typeof PlacementFragment>
  refetch: string[]
}) => {
  const t = useTranslations('placements')
  const today = useToday()
  const mayWrite = useCan('placement:write')
  const { id: placementId, documentsMissing, documentsSeen } = readFragment(PlacementFragment, masked)
  return (
    <>
      {documentsSeen.map(({ id, kind, month, seenOn, seenBy }) => (
        <Cluster key={id}>
          <span>{[workDocumentLabels[kind], month && formatMonth(month)].filter(Boolean).join(', ')}</span>
          <Muted small>{t('documentSeen', { day: formatDayMedium(seenOn), name: seenBy })}</Muted>
          {mayWrite && (
            <StepForm
              label={t('documentUnsee')}
              tone="quiet"
              document={UnseeDocument}
              fields={{}}
              variables={() => ({ id })}
              refetch={refetch}
              said={t('documentUnseen')}
            />
          )}
        </Cluster>
      ))}
      <Cluster>
        {documentsMissing.map((kind) => (
          <Badge key={kind} tone="attention">
            {t('documentMissing', { document: workDocumentLabels[kind] })}
          </Badge>
        ))}
        {mayWrite && (
          <StepForm
            label={t('documentSee')}
            tone="quiet"
            note={t('documentNote')}
            document={SeeDocument}
            fields={{
              kind: {
                kind: 'choice',
                label: t('documentKind'),
                options: optionsOf(workDocumentLabels),
                value: documentsMissing[0] ?? 'HOURS_STATEMENT',
              },
              month: {
                kind: 'month',
                label: t('documentMonth'),
                hint: t('documentMonthHint'),
                optional: true,
              },
              datedOn: { kind: 'day', label: t('documentDated'), optional: true },
              seenOn: { kind: 'day', label: t('documentSeenOn'), value: today },
            }}
            variables={({ kind, ...seen }) => ({ placementId, kind: kind as WorkDocument, ...seen })}
            refetch={refetch}
            said={t('documentNoted')}
          />
        )}
      </Cluster>
    </>
  )
}
