import { immersionResultLabels, immersionStateLabels } from '@cordee/domain/placement/immersion'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { NextActor } from '../../display/next-actor.tsx'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import type { StepFields } from '../../display/step-fields.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { Immersions_ParticipantFragment } from '../../gql/graphql.ts'
import {
  AgreeImmersion,
  AskImmersion,
  DropImmersion,
  EditImmersion,
  FinishImmersion,
  StartImmersion,
  StopImmersion,
} from './immersion-acts.ts'

const ParticipantFragment = graphql(`
  fragment Immersions_participant on Participant {
    id
    immersions {
      id
      version
      status
      startsOn
      endsOn
      agreedOn
      result
      nextActor
      nextActorSince
      availableSteps
      host {
        id
        name
      }
      trade {
        code
        label
      }
    }
  }
`)

type Immersion = Immersions_ParticipantFragment['immersions'][number]

const tones = {
  ASKED: 'attention',
  AGREED: 'info',
  STARTED: 'good',
  DONE: 'good',
  STOPPED: 'neutral',
  DROPPED: 'neutral',
} as const

const useFields = () => {
  const t = useTranslations('immersions')
  const today = useToday()
  return (known?: Immersion) =>
    ({
      hostId: { kind: 'organisation', label: t('host'), value: known?.host.id ?? null },
      romeCode: { kind: 'trade', label: t('trade'), value: known?.trade.code ?? null },
      startsOn: { kind: 'day', label: t('startsOn'), value: known?.startsOn ?? today },
      endsOn: { kind: 'day', label: t('endsOn'), hint: t('endsOnHint'), value: known?.endsOn ?? null },
    }) as const satisfies StepFields
}

const days = ({ startsOn, endsOn }: Immersion) =>
  startsOn === endsOn
    ? formatDayMedium(startsOn)
    : `${formatDayMedium(startsOn)} – ${formatDayMedium(endsOn)}`

const Steps = ({ immersion }: { immersion: Immersion }) => {
  const t = useTranslations('immersions')
  const fieldsOf = useFields()
  const today = useToday()
  const { id, version, availableSteps } = immersion
  const may = (event: string) => availableSteps.includes(event)
  const shared = { refetch: ['Person'], said: t('done') }
  const on = (label: string, value: string) => ({ on: { kind: 'day', label, value } }) as const
  const soonest = immersion.endsOn < today ? immersion.endsOn : today
  return (
    <Cluster>
      {may('agree') && (
        <StepForm
          {...shared}
          label={t('agree')}
          note={t('agreeNote')}
          document={AgreeImmersion}
          fields={on(t('agreedOn'), today)}
          variables={(values) => ({ id, version, ...values })}
        />
      )}
      {may('start') && (
        <StepForm
          {...shared}
          label={t('start')}
          document={StartImmersion}
          fields={on(t('cameOn'), immersion.startsOn)}
          variables={(values) => ({ id, version, ...values })}
        />
      )}
      {may('finish') && (
        <StepForm
          {...shared}
          label={t('finish')}
          document={FinishImmersion}
          fields={{
            result: { kind: 'choice', label: t('result'), options: optionsOf(immersionResultLabels) },
            ...on(t('saidOn'), today),
          }}
          variables={(values) => ({ id, version, ...values })}
        />
      )}
      {may('stop') && (
        <StepForm
          {...shared}
          label={t('stop')}
          tone="quiet"
          document={StopImmersion}
          fields={on(t('stoppedOn'), soonest)}
          variables={(values) => ({ id, version, ...values })}
        />
      )}
      {may('change') && (
        <StepForm
          {...shared}
          label={t('change')}
          tone="quiet"
          {...(immersion.agreedOn === null ? {} : { note: t('changeNote') })}
          document={EditImmersion}
          fields={fieldsOf(immersion)}
          variables={(input) => ({ id, version, input })}
        />
      )}
      {may('drop') && (
        <StepForm
          {...shared}
          label={t('drop')}
          tone="quiet"
          document={DropImmersion}
          fields={{}}
          variables={() => ({ id, version, on: today })}
        />
      )}
    </Cluster>
  )
}

/** Some days to see a trade, before a hire: asked, agreed elsewhere, done, and what it showed. */
export const Immersions = ({ person: masked }: { person: FragmentType<typeof ParticipantFragment> }) => {
  const t = useTranslations('immersions')
  const mayWrite = useCan('placement:write')
  const fieldsOf = useFields()
  const { id: participantId, immersions } = readFragment(ParticipantFragment, masked)
  return (
    <Card title={t('title')}>
      <Stack>
        {immersions.length === 0 && <Muted>{t('none')}</Muted>}
        <Lines>
          {immersions.map((immersion) => (
            <Line key={immersion.id}>
              <Stack>
                <Cluster>
                  <Link href={`/organisations/${immersion.host.id}`}>{immersion.host.name}</Link>
                  <Badge tone={tones[immersion.status]}>{immersionStateLabels[immersion.status]}</Badge>
                  <Muted small>
                    {[
                      immersion.trade.label,
                      days(immersion),
                      immersion.agreedOn && t('agreed', { day: formatDayMedium(immersion.agreedOn) }),
                      immersion.result && immersionResultLabels[immersion.result],
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Muted>
                </Cluster>
                {immersion.nextActor !== 'NOBODY' && (
                  <span>
                    {t('next')}
                    <NextActor actor={immersion.nextActor} since={immersion.nextActorSince} />
                  </span>
                )}
                <Steps immersion={immersion} />
              </Stack>
            </Line>
          ))}
        </Lines>
        {mayWrite && (
          <Cluster>
            <StepForm
              label={t('ask')}
              note={t('askNote')}
              document={AskImmersion}
              fields={fieldsOf()}
              variables={(input, idempotencyKey) => ({ participantId, input, idempotencyKey })}
              refetch={['Person']}
              said={t('asked')}
            />
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
