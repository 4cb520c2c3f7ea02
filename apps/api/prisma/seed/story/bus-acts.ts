import { day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { communes } from '../communes.ts'
import type { Act } from './act.ts'

const at = (hour: number, minute: number) => minutes(hour * 60 + minute)

/** A shuttle of the winter, copied from its leaflet before its first day: it can still be corrected, or taken back. */
export const busActs = (): Act[] => [
  {
    on: day('2026-11-19'),
    play: ({ anne }) =>
      anne('writeBusLine', {
        input: {
          operator: 'Navette des neiges (démo)',
          name: 'N1',
          source: 'fiche de l’hiver, affichée à la mairie (démo)',
          from: '2026-12-19',
          to: '2027-03-28',
          weekdays: [6, 7],
          onRequest: true,
          stops: [
            { communeCode: communes.monestierDeClermont, name: 'Gare' },
            { communeCode: communes.gresseEnVercors, name: 'Pied des pistes' },
          ],
          outward: [{ times: [at(9, 10), at(9, 40)] }],
          back: [{ times: [at(16, 30), at(17, 0)] }],
        },
      }),
  },
]
