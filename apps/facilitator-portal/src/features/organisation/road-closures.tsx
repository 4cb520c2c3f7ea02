import { useQuery } from '@apollo/client/react'
import { Card } from '@cordee/ui/card'
import { Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { Loaded } from '../../display/loaded.tsx'
import { useCan } from '../../display/permissions.tsx'
import { CardsSkeleton } from '../../display/skeletons.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { CloseRoad, OpenRoad, RoadsQuery } from './road-acts.ts'

/** The passes and roads that are closed: journeys shown on the public portal go round them those days. */
export const RoadClosures = () => {
  const t = useTranslations('roads')
  const today = useToday()
  const mayWrite = useCan('service:write')
  const query = useQuery(RoadsQuery)
  return (
    <Card title={t('title')}>
      <Stack>
        <Muted>{t('lead')}</Muted>
        <Loaded query={query} skeleton={<CardsSkeleton cards={1} />}>
          {({ roadPassages }) => {
            const closed = roadPassages.flatMap(({ id, name, closures }) =>
              closures.filter(({ to }) => to >= today).map((closure) => ({ ...closure, id, name })),
            )
            return (
              <Stack>
                {closed.length === 0 && <Muted>{t('none')}</Muted>}
                <Lines>
                  {closed.map(({ id, name, from, to, source }) => (
                    <Line key={`${id} ${from}`}>
                      <span>
                        <strong>{name}</strong>{' '}
                        {t('closed', { from: formatDayMedium(from), to: formatDayMedium(to) })}{' '}
                        <Muted small>{source}</Muted>
                      </span>
                      {mayWrite && (
                        <StepForm
                          label={t('open', { name })}
                          tone="quiet"
                          document={OpenRoad}
                          fields={{}}
                          note={t('openNote')}
                          variables={() => ({ passageId: id, from })}
                          refetch={['RoadClosures']}
                          said={t('opened')}
                        />
                      )}
                    </Line>
                  ))}
                </Lines>
                {mayWrite && roadPassages.length === 0 && <Muted>{t('noPassage')}</Muted>}
                {mayWrite && roadPassages.length > 0 && (
                  <StepForm
                    label={t('close')}
                    document={CloseRoad}
                    fields={{
                      passageId: {
                        kind: 'choice',
                        label: t('passage'),
                        options: roadPassages.map(({ id, name, altitude }) => ({
                          value: id,
                          label: t('passageOption', { name, altitude }),
                        })),
                      },
                      from: { kind: 'day', label: t('from'), value: today },
                      to: { kind: 'day', label: t('to') },
                      source: { kind: 'text', label: t('source'), hint: t('sourceHint') },
                    }}
                    variables={(values) => values}
                    refetch={['RoadClosures']}
                    said={t('done')}
                  />
                )}
              </Stack>
            )
          }}
        </Loaded>
      </Stack>
    </Card>
  )
}
