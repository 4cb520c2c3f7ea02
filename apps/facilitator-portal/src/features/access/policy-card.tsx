import { formatDay } from '@cordee/domain/kernel/day'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Facts, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { SetPolicy, WithdrawPolicy } from './policy-acts.ts'

const PolicyFragment = graphql(`
  fragment PolicyCard_policy on PolicyInForce {
    kind
    label
    own
    source
    verified
    fields {
      name
      label
      value
      unit
      words
      least
      most
    }
  }
`)

const ChosenFragment = graphql(`
  fragment PolicyCard_chosen on SetPolicy {
    id
    version
    kind
    from
    to
    source
    verified
    withdrawnOn
    fields {
      name
      label
      value
      unit
      words
    }
  }
`)

const inWords = (fields: readonly { label: string; words: string }[]) =>
  fields.map(({ label, words }) => `${label}\u00a0: ${words}`).join(' · ')

/** A value of the trade: what applies today, its source, whether somebody read it; then those chosen here. */
export const PolicyCard = ({
  policy: masked,
  chosen,
}: {
  policy: FragmentType<typeof PolicyFragment>
  chosen: readonly FragmentType<typeof ChosenFragment>[]
}) => {
  const t = useTranslations('policies')
  const common = useTranslations('display')
  const today = useToday()
  const mayWrite = useCan('policy:write')
  const { kind, label, own, source, verified, fields } = readFragment(PolicyFragment, masked)
  const history = readFragment(ChosenFragment, chosen).filter((each) => each.kind === kind)
  const shared = { refetch: ['Policies'] }
  return (
    <Card title={label} aside={<Badge tone={own ? 'info' : 'neutral'}>{t(own ? 'own' : 'shipped')}</Badge>}>
      <Stack>
        <Facts
          facts={fields.map((field) => ({
            name: field.label,
            value: <strong>{field.words}</strong>,
          }))}
        />
        <Cluster>
          <Muted small>{t('source', { source })}</Muted>
          {!verified && <Badge tone="attention">{common('toVerify')}</Badge>}
        </Cluster>
        {history.length > 0 && (
          <Stack gap="tight">
            <h3>{t('history')}</h3>
            <Lines>
              {history.map((each) => (
                <Line key={each.id}>
                  <Cluster>
                    <span>
                      {inWords(each.fields)}
                      {`\u00a0, ${t('since', { day: formatDay(each.from) })}`}
                      {each.to !== null && ` ${t('until', { day: formatDay(each.to) })}`}
                    </span>
                    <Muted small>{t('source', { source: each.source })}</Muted>
                    {!each.verified && <Badge tone="attention">{common('toVerify')}</Badge>}
                    {each.withdrawnOn !== null ? (
                      <Badge>{t('withdrawn', { day: formatDay(each.withdrawnOn) })}</Badge>
                    ) : (
                      mayWrite && (
                        <StepForm
                          {...shared}
                          label={t('withdraw')}
                          note={t('withdrawNote')}
                          tone="quiet"
                          document={WithdrawPolicy}
                          fields={{}}
                          variables={() => ({ id: each.id, version: each.version })}
                          said={t('withdrawnDone')}
                        />
                      )
                    )}
                  </Cluster>
                </Line>
              ))}
            </Lines>
          </Stack>
        )}
        {mayWrite && (
          <Cluster>
            <StepForm
              {...shared}
              label={t('change')}
              document={SetPolicy}
              fields={{
                ...Object.fromEntries(
                  fields.map((field) => [
                    field.name,
                    {
                      kind: 'count' as const,
                      label: `${field.label} (${field.unit})`,
                      hint: t('bounds', { least: field.least, most: field.most }),
                      value: field.value,
                    },
                  ]),
                ),
                policyFrom: { kind: 'day', label: t('from'), value: today },
                policyTo: { kind: 'day', label: t('to'), optional: true },
                policySource: { kind: 'text', label: t('sourceLabel') },
                policyVerified: { kind: 'yes', label: t('verified') },
              }}
              variables={(values) => ({
                kind,
                fields: fields.map(({ name }) => ({
                  name,
                  value: Number(values[name as keyof typeof values]),
                })),
                from: values.policyFrom,
                to: values.policyTo,
                source: values.policySource,
                verified: values.policyVerified,
                scopeId: null,
                scopeKind: null,
              })}
              said={t('saved')}
            />
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
