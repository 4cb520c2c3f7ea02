import { expect, test } from 'vitest'
import { journalFilter } from './journal-filter.ts'

const nothing = {
  objectKind: null,
  objectId: null,
  verb: null,
  actorId: null,
  actorKind: null,
  since: null,
  until: null,
  order: 'NEWEST',
}
const id = '01a221b5-74f9-7439-9a3d-4483d143cfd4'

test.each([
  ['', {}],
  [
    'nature=Lot&quoi=contract:write&ordre=OLDEST',
    { objectKind: 'Lot', verb: 'contract:write', order: 'OLDEST' },
  ],
  [`objet=${id}&qui=${id}`, { objectId: id, actorId: id }],
  ['qui=SYSTEM', { actorKind: 'SYSTEM' }],
  ['qui=COMPANY', { actorKind: 'COMPANY' }],
  ['du=2026-11-20&au=2026-11-20', { since: '2026-11-19T23:00:00.000Z', until: '2026-11-20T23:00:00.000Z' }],
  ['du=2026-10-25&au=2026-10-25', { since: '2026-10-24T22:00:00.000Z', until: '2026-10-25T23:00:00.000Z' }],
  ['nature=Chose&quoi=nothing:known&objet=12&qui=personne&du=hier&ordre=x', {}],
])('the address « %s » asks for what the journal knows, on the clock of the territory', (query, asked) => {
  expect(journalFilter(new URLSearchParams(query))).toEqual({ ...nothing, ...asked })
})
