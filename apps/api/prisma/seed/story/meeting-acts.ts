import { day } from '@cordee/domain/kernel/day'
import { communes } from '../communes.ts'
import type { Act } from './act.ts'

/** Where one may come and ask: what the public portal shows, with the room there is. */
export const meetingActs = (): Act[] => [
  {
    on: day('2026-11-16'),
    play: ({ anne }) =>
      anne('planMeeting', {
        input: {
          kind: 'INFORMATION',
          title: 'Travailler sur un chantier : venez poser vos questions',
          place: 'Maison France services, salle du rez-de-chaussée',
          communeCode: communes.laMure,
          startsAt: '2026-12-03T13:00:00Z',
          endsAt: '2026-12-03T14:30:00Z',
          places: 15,
        },
      }),
  },
  {
    on: day('2026-11-17'),
    play: ({ anne }) =>
      anne('planMeeting', {
        input: {
          kind: 'JOB_DATING',
          title: 'Rencontre avec trois entreprises du bâtiment',
          place: 'Mairie, salle du conseil',
          communeCode: communes.mens,
          startsAt: '2026-12-10T09:00:00Z',
          endsAt: '2026-12-10T11:00:00Z',
          places: 20,
        },
      }),
  },
]
