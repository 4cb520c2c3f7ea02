import { actorKindLabels } from '@cordee/domain/access/actor'
import { journalObjectLabels } from '@cordee/domain/access/journal-object'
import { verbLabels } from '@cordee/domain/access/permissions'
import { addDays, parseDay } from '@cordee/domain/kernel/day'
import { instantAt } from '../../display/day.ts'
import { optionsOf } from '../../display/options.ts'
import type { JournalOrder } from '../../gql/graphql.ts'

export const objects = optionsOf(journalObjectLabels).toSorted((one, other) =>
  one.label.localeCompare(other.label, 'fr'),
)
/** What reads leaves no line in the journal. */
export const acts = optionsOf(verbLabels).filter(({ value }) => !value.includes(':read'))
export const actors = [...Object.keys(actorKindLabels), 'SYSTEM']

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

const known = (text: string | null, options: readonly { readonly value: string }[]): string | null =>
  options.find(({ value }) => value === text)?.value ?? null

const midnight = (text: string | null, later: number): string | null => {
  const read = parseDay(text ?? '')
  return read.ok ? instantAt(addDays(read.value, later), '00:00') : null
}

/** What the address asks of the journal; « au » is a day that belongs to it. */
export const journalFilter = (query: URLSearchParams) => {
  const [who, object] = [query.get('qui') ?? '', query.get('objet') ?? '']
  const order: JournalOrder = query.get('ordre') === 'OLDEST' ? 'OLDEST' : 'NEWEST'
  return {
    objectKind: known(query.get('nature'), objects),
    objectId: UUID.test(object) ? object : null,
    verb: known(query.get('quoi'), acts),
    actorId: UUID.test(who) ? who : null,
    actorKind: actors.includes(who) ? who : null,
    since: midnight(query.get('du'), 0),
    until: midnight(query.get('au'), 1),
    order,
  }
}

export type JournalFilter = ReturnType<typeof journalFilter>
