import { formatDay } from '@cordee/domain/kernel/day'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Facts, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import type { StepField } from '../../display/step-fields.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PolicyCard_PolicyFragment, PolicyScopeKind } from '../../gql/graphql.ts'
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
      measure
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
    scopeKind
    scopeId
    fields {
      name
      label
      value
      unit
      words
    }
  }
`)

type Field = PolicyCard_PolicyFragment['fields'][number]

/** A value is asked as people say it: yes or no, hours, euros, percents; the rest is counted. */
const asked = ({ label, unit, measure, value, least, most }: Field, bounds: string): StepField => {
  if (measure === 'YES_NO') return { kind: 'yes', label, value: value === 1 }
  if (measure === 'BASIS_POINTS') return { kind: 'percent', label, value: value / 100 }
  if (measure === 'CENTS') return { kind: 'euros', label, value: value / 100 }
  if (measure === 'MINUTES') return { kind: 'hours', label, value: value / 60 }
  return {
    kind: 'count',
    label: `${label} (${unit})`,
    hint: bounds,
    value: Math.min(Math.max(value, least), most),
  }
}

const inWords = (fields: readonly { label: string; words: string }[]) =>
  fields.map(({ label, words }) => `${label}\u00a0: ${words}`).join(' · ')

/** The narrowest place that was named; none: everywhere. */
const scopeOf = (
  contract: string | null,
  buyer: string | null,
  programme: string | null,
  epci: string | null,
) => {
  if (contract !== null) return { scopeKind: 'CONTRACT' as const, scopeId: contract }
  if (buyer !== null) return { scopeKind: 'BUYER' as const, scopeId: buyer }
  if (programme !== null) return { scopeKind: 'PROGRAMME' as const, scopeId: programme }
  return epci === null
    ? { scopeKind: null, scopeId: null }
    : { scopeKind: 'TERRITORY' as const, scopeId: epci }
}

const places = { CONTRACT: '/marches', BUYER: '/organisations' } as const

/** Where a chosen value holds, when it is not everywhere. */
const Scope = ({
  kind,
  id,
  territory,
  programmes,
}: {
  kind: PolicyScopeKind
  id: string | null
  territory: readonly { code: string; name: string }[]
  programmes: readonly { id: string; name: string }[]
}) => {
  const t = useTranslations('policies')
  if (kind === 'PROGRAMME')
    return t('onProgramme', { name: programmes.find((each) => each.id === id)?.name ?? '' })
  if (kind === 'TERRITORY')
    return t('onTerritory', { name: territory.find(({ code }) => code === id)?.name ?? id ?? '' })
  return <Link href={`${places[kind]}/${id}`}>{t(kind === 'CONTRACT' ? 'onContract' : 'onBuyer')}</Link>
}

/** A value of the trade: what applies today, its source, whether somebody read it; then those chosen here. */
export const PolicyCard = ({
  policy: masked,
  chosen,
  territory,
  programmes,
}: {
  policy: FragmentType<typeof PolicyFragment>
  chosen: readonly FragmentType<typeof ChosenFragment>[]
  territory: readonly { code: string; name: string }[]
  programmes: readonly { id: string; name: string }[]
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
                      {each.scopeKind !== null && (
                        <>
                          {', '}
                          <Scope
                            kind={each.scopeKind}
                            id={each.scopeId}
                            territory={territory}
                            programmes={programmes}
                          />
                        </>
                      )}
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
                    asked(field, t('bounds', { least: field.least, most: field.most })),
                  ]),
                ),
                policyFrom: { kind: 'day', label: t('from'), value: today },
                policyTo: { kind: 'day', label: t('to'), optional: true },
                policySource: { kind: 'text', label: t('sourceLabel') },
                policyContract: {
                  kind: 'contract',
                  label: t('forContract'),
                  hint: t('scopeHint'),
                  optional: true,
                },
                policyBuyer: {
                  kind: 'organisation',
                  organisationKind: 'BUYER',
                  label: t('forBuyer'),
                  optional: true,
                },
                policyProgramme: {
                  kind: 'choice',
                  label: t('forProgramme'),
                  options: programmes.map(({ id, name }) => ({ value: id, label: name })),
                  optional: true,
                },
                policyTerritory: {
                  kind: 'choice',
                  label: t('forTerritory'),
                  options: territory.map(({ code, name }) => ({ value: code, label: name })),
                  optional: true,
                },
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
                ...scopeOf(
                  values.policyContract,
                  values.policyBuyer,
                  values.policyProgramme,
                  values.policyTerritory,
                ),
              })}
              said={t('saved')}
            />
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
