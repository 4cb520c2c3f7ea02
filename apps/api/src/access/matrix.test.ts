import { readFileSync } from 'node:fs'
import { type Actor, type ActorKind, ANONYMOUS, actorKinds } from '@cordee/domain/access/actor'
import { type PartnerScope, partnerScopes, scopeMissing } from '@cordee/domain/access/partner-scopes'
import { can, grants, partnerScopeGrants, type Verb } from '@cordee/domain/access/permissions'
import {
  execute,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Context } from '../graphql/context.ts'
import { type Door, doors } from '../graphql/doors.ts'
import { NotAllowed } from '../graphql/errors.ts'
import { openReadBook } from '../graphql/read-book.ts'
import { schemas } from '../graphql/schema.ts'
import { noCipher } from '../platform/cipher.ts'
import { newId } from '../platform/clock.ts'
import { today } from '../testing/world.ts'

/** Who may come through a door at all. */
const comers: Readonly<Record<Door, readonly ActorKind[]>> = {
  facilitator: ['FACILITATOR', 'DEPUTY', 'ADMINISTRATOR', 'FUNDER_READER', 'ELECTED_OFFICIAL', 'ANONYMOUS'],
  holder: ['BUYER', 'COMPANY', 'ADVISER', 'JOBSEEKER', 'ANONYMOUS'],
  partner: ['PARTNER', 'ANONYMOUS'],
  public: ['ANONYMOUS'],
}

/** Verbs asked for beside the root fields and the types: where, and for whom. */
const askedInside: Partial<Record<Verb, { readonly file: string; readonly by: readonly ActorKind[] }>> = {
  'criteria:readSensitive': { file: '../participant/criteria-types.ts', by: ['FACILITATOR'] },
  'proof:read': { file: '../participant/criteria-types.ts', by: ['FACILITATOR', 'DEPUTY'] },
  'import:run': {
    file: '../procurement/decp-upload.ts',
    by: ['FACILITATOR', 'DEPUTY', 'ADMINISTRATOR'],
  },
}

type Field = GraphQLField<unknown, Context>
const verbOf = ({ extensions }: { readonly extensions: object }): Verb | undefined =>
  (extensions as { pothosOptions?: { authScopes?: { may?: Verb } } }).pothosOptions?.authScopes?.may

const rootsOf = (door: Door) =>
  [schemas[door].getQueryType(), schemas[door].getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field: Field) => ({ root: root?.name ?? '', field })),
  )

/** Every verb that something behind a door asks for. */
const verbsAskedAt = (door: Door): Set<Verb | undefined> =>
  new Set([
    ...rootsOf(door).map(({ field }) => verbOf(field)),
    ...Object.values(schemas[door].getTypeMap()).flatMap((type) =>
      isObjectType(type) ? [verbOf(type), ...Object.values(type.getFields()).map(verbOf)] : [],
    ),
  ])

const actorOf = (kind: ActorKind, scopes: readonly PartnerScope[] = partnerScopes): Actor =>
  kind === 'ANONYMOUS'
    ? ANONYMOUS
    : ({
        kind,
        id: newId(),
        name: kind,
        carrierId: newId(),
        organisationId: ['FACILITATOR', 'DEPUTY', 'ADMINISTRATOR', 'JOBSEEKER'].includes(kind)
          ? null
          : newId(),
        // What only they know was told.
        ...(kind === 'JOBSEEKER' ? { confirmed: true } : {}),
        ...(kind === 'PARTNER' ? { scopes } : {}),
      } as Actor)

/** A value of the right shape, and nothing more: what is allowed goes on to be refused for it, or to the data. */
const anything = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return anything(type.ofType)
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) =>
        isNonNullType(field.type) ? [[field.name, anything(field.type)]] : [],
      ),
    )
  const plain: Record<string, unknown> = { Boolean: true, String: 'x', ID: 'x', Uuid: newId() }
  const times: Record<string, unknown> = { Day: today, Month: today.slice(0, 7), DateTime: `${today}T09:00Z` }
  return { ...plain, ...times }[getNamedType(type).name] ?? 1
}

const scopeOf = (verb: Verb | undefined) =>
  partnerScopes.find((scope) => verb !== undefined && partnerScopeGrants[scope].includes(verb))

class ReachedData extends Error {}

/** In the place of the data: whoever asks anything of it was let in, and is told no more. */
const data: never = new Proxy(() => undefined, {
  get: (_target, name) => (name === 'then' ? undefined : data),
  apply: () => Promise.reject(new ReachedData()),
}) as never

const contextOf = (door: Door, actor: Actor): Context => ({
  ...{ door, actor, db: data, pool: data, everyCarrier: data, publicPool: data, cipher: noCipher },
  ...{
    portal: null,
    provider: null,
    publicUrl: 'https://travail.example',
    workspaceUrl: 'https://espace.example',
  },
  ...{ messagesStayHere: false, today, newId, requestId: 'essai', visitor: null, reads: openReadBook() },
  session: { open: () => {}, close: () => {}, token: 'essai', steppedUpAt: new Date(), device: 'essai' },
})

interface Answer {
  readonly sentences: string
  readonly refused: boolean
  /** It asked something of the data. */
  readonly reached: boolean
}

const documentOf = (root: string, { name, args, type }: Field) => {
  const needed = args.filter((argument) => isNonNullType(argument.type) || argument.name === 'first')
  const declared = needed.map((argument) => `$${argument.name}: ${argument.type}`).join(', ')
  const passed = needed.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const named = getNamedType(type)
  const paged = isObjectType(named) && 'edges' in named.getFields()
  const selection = isLeafType(named)
    ? ''
    : paged
      ? '{ edges { __typename } }'
      : isUnionType(named)
        ? '{ __typename ... on Error { message } }'
        : '{ __typename }'
  return {
    document: parse(
      `${root.toLowerCase()} ${declared && `(${declared})`} { ${name} ${passed && `(${passed})`} ${selection} }`,
    ),
    variableValues: Object.fromEntries(needed.map((argument) => [argument.name, anything(argument.type)])),
  }
}

const ask = async (door: Door, actor: Actor, root: string, field: Field): Promise<Answer> => {
  const { data: answer, errors = [] } = await execute({
    schema: schemas[door],
    ...documentOf(root, field),
    contextValue: contextOf(door, actor),
  })
  const said = (answer?.[field.name] ?? null) as {
    readonly __typename?: string
    readonly message?: string
  } | null
  return {
    sentences: [said?.message ?? '', ...errors.map(({ message }) => message)].join(' '),
    refused:
      said?.__typename === 'NotAllowed' ||
      errors.some(
        ({ extensions, originalError }) =>
          originalError instanceof NotAllowed ||
          ['FORBIDDEN', 'UNAUTHENTICATED'].includes(String(extensions.code)),
      ),
    reached: errors.some(({ originalError }) => originalError instanceof ReachedData),
  }
}

describe('the matrix of permissions', () => {
  test.each(actorKinds)('%s: every verb that is granted opens something', (kind) => {
    const at = doors.filter((door) => comers[door].includes(kind) || door === 'public')
    const asked = new Set(at.flatMap((door) => [...verbsAskedAt(door)]))
    const idle = grants[kind].filter((verb) => !asked.has(verb) && !askedInside[verb]?.by.includes(kind))
    expect(idle).toEqual([])
  })

  test.each(Object.entries(askedInside))('%s is asked for inside', (verb, { file }) => {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(`'${verb}'`)
  })

  test.each(doors.flatMap((door) => comers[door].map((kind) => [door, kind] as const)))(
    '%s as %s: every operation is refused or allowed as it says, and who is refused never reaches the data',
    async (door, kind) => {
      const wrong: string[] = []
      for (const { root, field } of rootsOf(door)) {
        const verb = verbOf(field)
        if (!verb) throw new Error(`${field.name} asks for no verb`)
        const { refused, reached } = await ask(door, actorOf(kind), root, field)
        const allowed = can(actorOf(kind), verb)
        if (refused === allowed || (refused && reached)) wrong.push(`${kind} ${field.name} (${verb})`)
      }
      expect(wrong).toEqual([])
    },
  )

  test.each(partnerScopes)(
    'a partner’s token without %s: what it opens is refused by its name',
    async (scope) => {
      const opened = rootsOf('partner').filter(({ field }) => scopeOf(verbOf(field)) === scope)
      const others = partnerScopes.filter((each) => each !== scope)
      for (const { root, field } of opened) {
        const without = await ask('partner', actorOf('PARTNER', others), root, field)
        expect([field.name, without.refused, without.reached]).toEqual([field.name, true, false])
        expect(without.sentences).toContain(scopeMissing(scope))
        expect((await ask('partner', actorOf('PARTNER', [scope]), root, field)).refused).toBe(false)
      }
    },
  )

  test('every operation and every guarded type of the partner’s door needs one scope, and every scope opens one', () => {
    const asked = [...verbsAskedAt('partner')].filter((verb) => verb !== undefined)
    expect(rootsOf('partner').filter(({ field }) => !scopeOf(verbOf(field)))).toEqual([])
    expect(new Set(asked.map(scopeOf))).toEqual(new Set(partnerScopes))
    const verbs = Object.values(partnerScopeGrants).flat()
    expect(verbs).toHaveLength(new Set(verbs).size)
  })
})
