import { useQuery } from '@apollo/client/react'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { graphql } from '../../gql/gql.ts'
import type { FirstStepKind } from '../../gql/graphql.ts'

const StepsQuery = graphql(`
  query FirstSteps {
    firstSteps {
      step
      done
    }
  }
`)

const doors = {
  CARRIER: '/structure',
  TERRITORY: '/structure',
  COLLEAGUE: '/comptes',
  PROGRAMME: '/programme',
  CONTRACT: '/marches/nouveau',
  PERSON: '/personnes?nouvelle=oui',
} as const satisfies Record<FirstStepKind, string>

/** What a new carrier has to put down first, each with its door; it goes away when all is done. */
export const FirstSteps = () => {
  const t = useTranslations('firstSteps')
  const steps = useTranslations('firstSteps.steps')
  const whys = useTranslations('firstSteps.whys')
  const { data } = useQuery(StepsQuery, { fetchPolicy: 'cache-and-network' })
  const may: Record<FirstStepKind, boolean> = {
    CARRIER: useCan('service:write'),
    TERRITORY: useCan('service:write'),
    COLLEAGUE: useCan('user:manage'),
    PROGRAMME: useCan('programme:write'),
    CONTRACT: useCan('contract:write'),
    PERSON: useCan('participant:write'),
  }
  const mayTakeOver = useCan('user:manage')
  const all = data?.firstSteps ?? []
  const left = all.filter(({ done }) => !done)
  if (left.length === 0) return null
  return (
    <Card title={t('title')} aside={t('count', { done: all.length - left.length, all: all.length })}>
      <Stack>
        <Lines>
          {all.map(({ step, done }) => (
            <Line key={step}>
              <Cluster justify="spread">
                <span>
                  <strong>{steps(step)}</strong>
                  <br />
                  <Muted small>{whys(step)}</Muted>
                </span>
                {done ? (
                  <Badge tone="good">{t('done')}</Badge>
                ) : may[step] ? (
                  <LinkButton size="small" href={doors[step]}>
                    {t('go')}
                  </LinkButton>
                ) : (
                  <Muted small>
                    {t(step === 'CONTRACT' || step === 'PERSON' ? 'byFacilitator' : 'byAdministrator')}
                  </Muted>
                )}
              </Cluster>
            </Line>
          ))}
        </Lines>
        {mayTakeOver && (
          <p>
            {t('history')}{' '}
            <LinkButton size="small" href="/historique">
              {t('historyGo')}
            </LinkButton>
          </p>
        )}
      </Stack>
    </Card>
  )
}
