import {
  type Attendance,
  attendanceLabels,
  meetingKindLabels,
  meetingStateLabels,
} from '@cordee/domain/opportunity/meeting'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatInstant, partsOfInstant } from '../../display/day.ts'
import { NextActor } from '../../display/next-actor.tsx'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { personName } from '../../display/person-name.ts'
import { Refusal } from '../../display/refusal.tsx'
import { saveFile } from '../../display/save-file.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { CancelMeeting, EditMeeting, HoldMeeting, NoteAttendance } from './meeting-acts.ts'
import { meetingFields, meetingInput } from './meeting-fields.ts'

const MeetingFragment = graphql(`
  fragment MeetingCard_meeting on Meeting {
    id
    version
    kind
    title
    status
    place
    places
    takenPlaces
    startsAt
    endsAt
    ics
    availableSteps
    nextActor
    nextActorSince
    commune {
      code
      name
    }
    opportunity {
      id
    }
    attendances {
      attendance
      participant {
        id
        identity {
          firstName
          lastName
        }
      }
    }
  }
`)

/** A meeting: its places, who is invited, who came. */
export const MeetingCard = ({ meeting: masked }: { meeting: FragmentType<typeof MeetingFragment> }) => {
  const t = useTranslations('agenda')
  const today = useToday()
  const mayWrite = useCan('opportunity:write')
  const meeting = readFragment(MeetingFragment, masked)
  const { id, version, commune, attendances } = meeting
  const attend = useAct(NoteAttendance, ['Meetings'])
  const shared = { refetch: ['Meetings'] }
  const may = (event: string) => meeting.availableSteps.includes(event)
  return (
    <Card
      title={meeting.title}
      aside={
        <Badge tone={meeting.status === 'PLANNED' ? 'info' : 'neutral'}>
          {meetingStateLabels[meeting.status]}
        </Badge>
      }
    >
      <Stack>
        <div>
          <strong>{formatInstant(meeting.startsAt)}</strong>
          {`\u00a0– ${partsOfInstant(meeting.endsAt).time} · `}
          {[meeting.place, commune?.name].filter(Boolean).join(', ')}
          <br />
          <Muted small>
            {meetingKindLabels[meeting.kind]} ·{' '}
            {meeting.places === null
              ? t('takenFree', { count: meeting.takenPlaces })
              : t('taken', { taken: meeting.takenPlaces, places: meeting.places })}
          </Muted>
        </div>
        {meeting.nextActorSince !== null && (
          <span>
            {t('next')}
            <NextActor actor={meeting.nextActor} since={meeting.nextActorSince} />
          </span>
        )}
        {attendances.length === 0 ? (
          <Muted small>{t('nobody')}</Muted>
        ) : (
          <Lines>
            {attendances.map(({ attendance, participant }) => {
              const name = personName(participant.identity)
              return (
                <Line key={participant.id}>
                  <Cluster justify="spread">
                    <Link href={`/personnes/${participant.id}`}>{name}</Link>
                    {mayWrite && meeting.status !== 'CANCELLED' ? (
                      <Select
                        label={t('attendance', { name })}
                        value={attendance}
                        options={optionsOf(attendanceLabels)}
                        isDisabled={attend.busy}
                        onChange={(chosen) =>
                          chosen !== '' &&
                          void attend.act({
                            id,
                            participantId: participant.id,
                            attendance: chosen as Attendance,
                          })
                        }
                      />
                    ) : (
                      <Badge>{attendanceLabels[attendance]}</Badge>
                    )}
                  </Cluster>
                </Line>
              )
            })}
          </Lines>
        )}
        <Refusal failure={attend.failure} />
        <Cluster>
          {mayWrite && meeting.status !== 'CANCELLED' && (
            <StepForm
              {...shared}
              label={t('invite')}
              document={NoteAttendance}
              fields={{ participantId: { kind: 'person', label: t('person') } }}
              variables={({ participantId }) => ({ id, participantId, attendance: 'INVITED' as const })}
              said={t('invited')}
            />
          )}
          {may('hold') && (
            <StepForm
              {...shared}
              label={t('hold')}
              document={HoldMeeting}
              fields={{}}
              variables={() => ({ id, version })}
              said={t('held')}
            />
          )}
          {may('hold') && (
            <StepForm
              {...shared}
              label={t('edit')}
              tone="quiet"
              document={EditMeeting}
              fields={meetingFields(t, meeting, today)}
              variables={(values) => ({
                id,
                version,
                input: meetingInput(values, meeting.opportunity?.id ?? null),
              })}
              said={t('edited')}
            />
          )}
          {may('cancel') && (
            <StepForm
              {...shared}
              label={t('cancel')}
              note={t('cancelNote')}
              tone="danger"
              document={CancelMeeting}
              fields={{}}
              variables={() => ({ id, version })}
              said={t('cancelled')}
            />
          )}
          {meeting.status === 'PLANNED' && (
            <Button
              size="small"
              tone="quiet"
              onPress={() =>
                saveFile(`${partsOfInstant(meeting.startsAt).day}.ics`, 'text/calendar', meeting.ics)
              }
            >
              {t('ics')}
            </Button>
          )}
        </Cluster>
      </Stack>
    </Card>
  )
}
