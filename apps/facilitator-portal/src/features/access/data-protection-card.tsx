import { useQuery } from '@apollo/client/react'
import { dataBasisLabels } from '@cordee/domain/access/data-protection'
import { formatDay } from '@cordee/domain/kernel/day'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Facts, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../display/loaded.tsx'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { CardsSkeleton } from '../../display/skeletons.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { graphql } from '../../gql/gql.ts'
import type { DataProtectionQuery } from '../../gql/graphql.ts'
import { SayDataProtection } from './carrier-acts.ts'

const ProtectionQuery = graphql(`
  query DataProtection {
    dataProtection {
      id
      from
      legalBasis
      legalBasisLabel
      grounds
      controller
      officerName
      officerContact
      source
      saidOn
    }
  }
`)

type Said = DataProtectionQuery['dataProtection'][number]

const SaidFacts = ({ said }: { said: Said }) => {
  const t = useTranslations('dataProtection')
  const officer = said.officerName === null ? t('noOfficer') : `${said.officerName}, ${said.officerContact}`
  return (
    <Facts
      facts={[
        { name: t('basis'), value: said.legalBasisLabel },
        { name: t('grounds'), value: said.grounds },
        { name: t('controller'), value: said.controller },
        { name: t('officer'), value: officer },
        { name: t('source'), value: t('sourceSaid', { source: said.source, day: formatDay(said.saidOn) }) },
      ]}
    />
  )
}

/** Says it from a day on: what was said before stays readable. */
const SayForm = ({ said, carrierName }: { said: Said | undefined; carrierName: string }) => {
  const t = useTranslations('dataProtection')
  const today = useToday()
  return (
    <StepForm
      label={t(said === undefined ? 'say' : 'sayAgain')}
      document={SayDataProtection}
      fields={{
        legalBasis: {
          kind: 'choice',
          label: t('basis'),
          options: optionsOf(dataBasisLabels),
          ...(said === undefined ? {} : { value: said.legalBasis }),
        },
        grounds: { kind: 'area', label: t('grounds'), hint: t('groundsHint'), value: said?.grounds ?? null },
        controller: { kind: 'text', label: t('controller'), value: said?.controller ?? carrierName },
        officerName: {
          kind: 'text',
          label: t('officerName'),
          hint: t('officerHint'),
          optional: true,
          value: said?.officerName ?? null,
        },
        officerContact: {
          kind: 'text',
          label: t('officerContact'),
          hint: t('officerContactHint'),
          optional: true,
          value: said?.officerContact ?? null,
        },
        from: { kind: 'day', label: t('from'), value: today },
        source: { kind: 'text', label: t('source'), hint: t('sourceHint'), value: said?.source ?? null },
      }}
      variables={(input) => ({ input })}
      refetch={['DataProtection']}
      said={t('done')}
      note={t('note')}
    />
  )
}

/** On which basis people's data are kept, who answers for them, who watches over them: what the public notice says. */
export const DataProtectionCard = ({ carrierName }: { carrierName: string }) => {
  const t = useTranslations('dataProtection')
  const today = useToday()
  const maySay = useCan('policy:write')
  const query = useQuery(ProtectionQuery)
  return (
    <Card title={t('title')}>
      <Loaded query={query} skeleton={<CardsSkeleton cards={1} />}>
        {({ dataProtection }) => {
          // The last said comes first.
          const current = dataProtection.find(({ from }) => from <= today)
          const others = dataProtection.filter((each) => each !== current)
          return (
            <Stack>
              <Muted>{t('lead')}</Muted>
              {current === undefined ? (
                <Callout tone="attention" title={t('none')}>
                  <p>{t(maySay ? 'noneHint' : 'noneAsk')}</p>
                </Callout>
              ) : (
                <>
                  <strong>{t('since', { day: formatDay(current.from) })}</strong>
                  <SaidFacts said={current} />
                </>
              )}
              {others.length > 0 && (
                <details>
                  <summary>{t('others', { count: others.length })}</summary>
                  <Lines>
                    {others.map((each) => (
                      <Line key={each.id}>
                        <strong>{t('since', { day: formatDay(each.from) })}</strong>
                        <SaidFacts said={each} />
                      </Line>
                    ))}
                  </Lines>
                </details>
              )}
              {maySay && <SayForm said={current} carrierName={carrierName} />}
            </Stack>
          )
        }}
      </Loaded>
    </Card>
  )
}
