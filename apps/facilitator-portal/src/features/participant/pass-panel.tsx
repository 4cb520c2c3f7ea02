import { formatDay } from '@cordee/domain/kernel/day'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { SetPassSuspensions } from './eligibility-acts.ts'

const AssessmentFragment = graphql(`
  fragment PassPanel_assessment on EligibilityAssessment {
    id
    version
    iaePass {
      from
      to
      suspended
      suspensions {
        from
        to
      }
    }
  }
`)

/** The PASS IAE a decision leans on, and the days it is suspended: its hours do not count then. */
export const PassPanel = ({
  assessment: masked,
}: {
  assessment: FragmentType<typeof AssessmentFragment>
}) => {
  const t = useTranslations('people')
  const today = useToday()
  const mayDecide = useCan('eligibility:decide')
  const { id, version, iaePass: pass } = readFragment(AssessmentFragment, masked)
  if (pass === null) return null
  const shared = { document: SetPassSuspensions, refetch: ['Person'] }
  return (
    <Stack gap="tight">
      <h3>{t('pass')}</h3>
      <Cluster>
        <span>{t('passPeriod', { from: formatDay(pass.from), to: formatDay(pass.to) })}</span>
        {pass.suspended && <Badge tone="attention">{t('passSuspended')}</Badge>}
      </Cluster>
      {pass.suspensions.length > 0 && (
        <Lines>
          {pass.suspensions.map(({ from, to }) => (
            <Line key={from}>
              <Cluster>
                <Muted>
                  {t('suspension', { from: formatDay(from), to: to === null ? '…' : formatDay(to) })}
                </Muted>
                {mayDecide && (
                  <StepForm
                    {...shared}
                    label={t('suspensionRemove')}
                    note={t('suspensionRemoveNote')}
                    fields={{}}
                    variables={() => ({
                      id,
                      version,
                      suspensions: pass.suspensions
                        .filter((each) => each.from !== from)
                        .map((each) => ({ from: each.from, to: each.to })),
                    })}
                    said={t('suspensionRemoved')}
                    tone="quiet"
                  />
                )}
              </Cluster>
            </Line>
          ))}
        </Lines>
      )}
      {mayDecide && (
        <Cluster>
          <StepForm
            {...shared}
            label={t('suspensionAdd')}
            note={t('suspensionNote')}
            fields={{
              from: { kind: 'day', label: t('suspensionFrom'), value: today },
              to: { kind: 'day', label: t('suspensionTo'), optional: true },
            }}
            variables={({ from, to }) => ({
              id,
              version,
              suspensions: [
                ...pass.suspensions.map((each) => ({ from: each.from, to: each.to })),
                { from, to },
              ],
            })}
            said={t('suspensionAdded')}
          />
        </Cluster>
      )}
    </Stack>
  )
}
