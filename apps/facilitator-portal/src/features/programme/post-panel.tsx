import { formatDay, formatMonth, monthOf } from '@cordee/domain/kernel/day'
import { formatEuros } from '@cordee/domain/kernel/money'
import { formatPercent } from '@cordee/domain/kernel/ratio'
import { staffCostMethodLabels } from '@cordee/domain/programme/claim'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import type { Option } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import {
  EditMissionLetter,
  RecordMissionLetter,
  RecordStaffMonth,
  SetStaffCostRule,
} from './programme-acts.ts'

const ProgrammeFragment = graphql(`
  fragment PostPanel_programme on Programme {
    id
    viewerCanEdit
    plans {
      id
      status
      parts {
        funderId
        name
      }
    }
    staffMonths {
      id
      version
      userId
      month
      userName
      costCents
      claimed
    }
    letters {
      id
      version
      userName
      viewerCanEdit
      from
      to
      shareBps
    }
    costRules {
      id
      method
      shareBps
      from
      to
      source
      verified
      funder {
        id
        name
      }
    }
  }
`)

/** What the post costs each month, the letters that fix its time, and how each funder accepts that cost. */
export const PostPanel = ({
  programme: masked,
  colleagues,
}: {
  programme: FragmentType<typeof ProgrammeFragment>
  colleagues: readonly Option[]
}) => {
  const t = useTranslations('programme')
  const common = useTranslations('display')
  const today = useToday()
  const {
    id: programmeId,
    viewerCanEdit,
    plans,
    staffMonths,
    letters,
    costRules,
  } = readFragment(ProgrammeFragment, masked)
  const funders = (plans.find(({ status }) => status === 'ACTIVE')?.parts ?? []).map(
    ({ funderId, name }) => ({
      value: funderId,
      label: name,
    }),
  )
  const shared = { refetch: ['Programmes'], said: t('noted') }
  return (
    <Card title={t('post')}>
      <Stack>
        {staffMonths.length === 0 && costRules.length === 0 && <Muted>{t('postNone')}</Muted>}
        <Lines>
          {costRules.map((rule) => (
            <Line key={rule.id}>
              <Cluster>
                <span>
                  {rule.funder.name}
                  {'\u00a0: '}
                  {staffCostMethodLabels[rule.method]}
                  {rule.shareBps > 0 && `, ${formatPercent(rule.shareBps)}`}
                  {', '}
                  {t('since', { day: formatDay(rule.from) })}
                </span>
                <Muted small>{rule.source}</Muted>
                {!rule.verified && <Badge tone="attention">{common('toVerify')}</Badge>}
              </Cluster>
            </Line>
          ))}
          {letters.map((letter) => (
            <Line key={letter.id}>
              <Cluster>
                <span>
                  {letter.userName}
                  {', '}
                  {t('letterLine', { share: formatPercent(letter.shareBps), day: formatDay(letter.from) })}
                  {letter.to !== null && ` ${t('letterTo', { day: formatDay(letter.to) })}`}
                </span>
                {letter.viewerCanEdit && (
                  <StepForm
                    {...shared}
                    label={t('letterEdit')}
                    tone="quiet"
                    document={EditMissionLetter}
                    fields={{
                      shareBps: { kind: 'percent', label: t('letterShare'), value: letter.shareBps / 100 },
                      from: { kind: 'day', label: t('from'), value: letter.from },
                      to: { kind: 'day', label: t('to'), value: letter.to, optional: true },
                    }}
                    variables={(values) => ({ id: letter.id, version: letter.version, ...values })}
                  />
                )}
              </Cluster>
            </Line>
          ))}
          {staffMonths.map((each) => (
            <Line key={each.id}>
              <Cluster>
                <span>
                  {each.userName}, {formatMonth(each.month)}
                  {'\u00a0: '}
                  <strong>{formatEuros(each.costCents)}</strong>
                </span>
                {each.claimed && <Badge tone="info">{t('claimed')}</Badge>}
              </Cluster>
            </Line>
          ))}
        </Lines>
        {viewerCanEdit && (
          <Cluster>
            <StepForm
              {...shared}
              label={t('staffMonth')}
              document={RecordStaffMonth}
              fields={{
                userId: { kind: 'choice', label: t('person'), options: colleagues },
                month: { kind: 'month', label: t('month'), value: monthOf(today) },
                costCents: { kind: 'euros', label: t('cost') },
              }}
              variables={(values) => ({
                programmeId,
                ...values,
                version:
                  staffMonths.find(({ userId, month }) => userId === values.userId && month === values.month)
                    ?.version ?? 0,
              })}
            />
            <StepForm
              {...shared}
              label={t('letter')}
              document={RecordMissionLetter}
              fields={{
                userId: { kind: 'choice', label: t('person'), options: colleagues },
                shareBps: { kind: 'percent', label: t('letterShare') },
                from: { kind: 'day', label: t('from'), value: today },
                to: { kind: 'day', label: t('to'), optional: true },
              }}
              variables={(values) => ({ programmeId, ...values })}
            />
            {funders.length > 0 && (
              <StepForm
                {...shared}
                label={t('costRule')}
                document={SetStaffCostRule}
                fields={{
                  funderId: { kind: 'choice', label: t('funder'), options: funders },
                  method: { kind: 'choice', label: t('method'), options: optionsOf(staffCostMethodLabels) },
                  shareBps: { kind: 'percent', label: t('share') },
                  unitCostCents: { kind: 'euros', label: t('unitCost'), optional: true },
                  from: { kind: 'day', label: t('since', { day: '' }).trim(), value: today },
                  source: { kind: 'text', label: t('source') },
                  verified: { kind: 'yes', label: t('verifiedByUs') },
                }}
                variables={(values) => ({ programmeId, ...values })}
              />
            )}
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
