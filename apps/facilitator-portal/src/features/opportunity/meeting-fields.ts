import { meetingKindLabels } from '@cordee/domain/opportunity/meeting'
import type { useTranslations } from 'use-intl'
import { instantAt, partsOfInstant } from '../../display/day.ts'
import { optionsOf } from '../../display/options.ts'
import type { StepFields, StepValues } from '../../display/step-fields.tsx'
import type { MeetingInput } from '../../gql/graphql.ts'

type Known = Pick<MeetingInput, 'kind' | 'title' | 'place' | 'places' | 'startsAt' | 'endsAt'> & {
  commune: { code: string } | null
}

/** What a meeting is asked when it is planned, and again when it changes. */
export const meetingFields = (
  t: ReturnType<typeof useTranslations<'agenda'>>,
  known: Known | null,
  today: string,
) => {
  const start = known === null ? { day: today, time: '09:30' } : partsOfInstant(known.startsAt)
  const end = known === null ? { time: '11:00' } : partsOfInstant(known.endsAt)
  return {
    kind: {
      kind: 'choice',
      label: t('kind'),
      options: optionsOf(meetingKindLabels),
      value: known?.kind ?? 'INFORMATION',
    },
    title: { kind: 'text', label: t('name'), value: known?.title ?? '' },
    place: { kind: 'text', label: t('place'), value: known?.place ?? '' },
    communeCode: { kind: 'commune', label: t('commune'), known: known?.commune ?? null, optional: true },
    day: { kind: 'day', label: t('day'), value: start.day },
    from: { kind: 'time', label: t('from'), value: start.time },
    to: { kind: 'time', label: t('to'), value: end.time },
    places: {
      kind: 'count',
      label: t('places'),
      hint: t('placesHint'),
      value: known?.places ?? null,
      optional: true,
    },
  } as const satisfies StepFields
}

export const meetingInput = (
  { day, from, to, ...rest }: StepValues<ReturnType<typeof meetingFields>>,
  opportunityId: string | null,
): MeetingInput => ({ ...rest, opportunityId, startsAt: instantAt(day, from), endsAt: instantAt(day, to) })
