import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import type { Day } from '@cordee/domain/kernel/day'
import type { Database } from '../../../src/db/client.ts'
import type { Door } from '../../../src/graphql/doors.ts'
import { runAs } from '../../../src/graphql/run-as.ts'
import { schemas } from '../../../src/graphql/schema.ts'
import type { Cipher } from '../../../src/platform/cipher.ts'
import { administration, adviserActor, anne, partnerActor } from '../carrier.ts'
import type { Play, Stage } from './act.ts'
import type { Finder } from './finder.ts'
import { printedForm } from './typography.ts'

interface Answer {
  readonly __typename: string
  readonly message?: string
}

const failure =
  '... on Error { message } ... on RuleRefusal { code field } ... on InvalidInput { issues { path message } }'

/** The document that plays a mutation, with a variable for each of its arguments. */
const documentOf = (door: Door, mutation: string): string => {
  const field = schemas[door].getMutationType()?.getFields()[mutation]
  if (!field) throw new Error(`The ${door} door has no mutation ${mutation}`)
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
  const success = `Mutation${mutation[0]?.toUpperCase()}${mutation.slice(1)}Success`
  return `mutation (${declared}) { done: ${mutation}(${given}) { __typename ${failure} ... on ${success} { data { __typename } } } }`
}

/** Where the story is played: the real database, and the keys of the instance. */
export interface Theatre {
  readonly database: Database
  readonly cipher: Cipher
}

/** The product on one day, as those of the story see it. */
export const stageOn = (
  { database, cipher }: Theatre,
  find: Finder,
  today: Day,
  newId: () => string,
): Stage => {
  const through = (door: Door, actor: Actor): Play => {
    const run = runAs(database, actor, { door, today, newId, cipher })
    return async (mutation, variables) => {
      const form = printedForm(variables) as Record<string, unknown>
      const { data, errors } = await run<{ done: Answer }>(documentOf(door, mutation), form)
      if (data?.done.__typename.endsWith('Success')) return
      const why = JSON.stringify(errors ?? data?.done)
      throw new Error(`${mutation}, ${today}, ${JSON.stringify(variables)}: ${why}`, { cause: errors?.[0] })
    }
  }
  return {
    today,
    newId,
    anne: through('facilitator', anne),
    administration: through('facilitator', administration),
    partner: async (mutation, variables) => {
      const { id } = await find.organisation('missionLocale')
      await through('partner', partnerActor(id))(mutation, variables)
    },
    adviser: async (mutation, variables) => {
      const { id } = await find.organisation('missionLocale')
      await through('holder', adviserActor(id))(mutation, variables)
    },
    visitor: through('public', ANONYMOUS),
    find,
    db: database.app,
  }
}
