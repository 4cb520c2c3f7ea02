import { formatDay } from '@cordee/domain/kernel/day'
import { lightLabels } from '@cordee/domain/procurement/feasibility'
import { leverLabels } from '@cordee/domain/procurement/lever'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { StudyLot } from './lot-acts.ts'

const LotFragment = graphql(`
  fragment LotFeasibility_lot on Lot {
    id
    version
    studies {
      id
      studiedOn
      light
      lever
      reasons
      conclusion
      dueMinutes
      months
      peopleReady
      structuresServing
      suppliers
    }
  }
`)

const tones = { GREEN: 'good', ORANGE: 'attention', RED: 'bad' } as const

/** Before the clause is written: are there people, structures and suppliers for these hours? */
export const LotFeasibility = ({
  lot: masked,
  editable,
}: {
  lot: FragmentType<typeof LotFragment>
  editable: boolean
}) => {
  const t = useTranslations('study')
  const { id: lotId, version, studies } = readFragment(LotFragment, masked)
  const [last] = studies
  if (last === undefined && !editable) return null
  return (
    <Stack gap="tight">
      <h3>{t('feasibility')}</h3>
      {last !== undefined && (
        <>
          <Cluster>
            <Badge tone={tones[last.light]}>{lightLabels[last.light]}</Badge>
            <span>{leverLabels[last.lever]}</span>
            <Muted small>{t('studiedOn', { day: formatDay(last.studiedOn) })}</Muted>
          </Cluster>
          <ul>
            {last.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {last.conclusion !== null && <p>{last.conclusion}</p>}
        </>
      )}
      {editable && (
        <StepForm
          label={t(last === undefined ? 'feasibilityStudy' : 'feasibilityAgain')}
          note={t('feasibilityNote')}
          document={StudyLot}
          fields={{
            dueMinutes: {
              kind: 'hours',
              label: t('feasibilityDue'),
              value: last === undefined ? null : last.dueMinutes / 60,
            },
            months: { kind: 'count', label: t('feasibilityMonths'), value: last?.months ?? null },
            peopleReady: { kind: 'count', label: t('feasibilityPeople'), value: last?.peopleReady ?? null },
            structuresServing: {
              kind: 'count',
              label: t('feasibilityStructures'),
              value: last?.structuresServing ?? null,
            },
            suppliers: {
              kind: 'count',
              label: t('feasibilitySuppliers'),
              hint: t('feasibilitySuppliersHint'),
              value: last?.suppliers ?? null,
            },
            conclusion: {
              kind: 'area',
              label: t('feasibilityConclusion'),
              value: last?.conclusion ?? null,
              optional: true,
            },
          }}
          variables={(values) => ({ lotId, version, ...values })}
          refetch={['Contract']}
          said={t('feasibilityDone')}
        />
      )}
    </Stack>
  )
}
