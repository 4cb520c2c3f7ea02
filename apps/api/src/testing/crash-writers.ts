import { setTimeout as wait } from 'node:timers/promises'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { issueToken } from '../access/auth-token.ts'
import { readTrustedDocuments } from '../graphql/trusted-documents.ts'
import { newId } from '../platform/clock.ts'
import { hashToken } from '../platform/secret.ts'
import { awardedLot } from './awarded-lot.ts'
import type { TestDatabase } from './base-database.ts'
import { holderOf, personAtWork } from './holders.ts'
import type { World } from './world.ts'

/** One write over HTTP, with the name of what says it was taken. */
interface Ask {
  readonly path: string
  readonly authorization: string
  readonly body: object
  readonly taken: RegExp
}

/** Writes without rest, each under a key of its own. */
export interface Writer {
  readonly writes: 'REFERRAL' | 'HOURS'
  /** What is declared, for a writer of hours. */
  readonly placementId: string | null
  readonly ask: (key: string, n: number) => Ask
}

export const MONTH = '2026-10'
/** Never what the month said before. */
export const minutesOf = (n: number): number => 60 + (n % 7) * 15

const token = 'cordee_essai_0123456789abcdef0123456789'
const refer = `mutation ($key: String!, $input: ReferCandidateInput!) {
  referCandidate(idempotencyKey: $key, input: $input) { __typename ... on Error { message } } }`

/** Half of them are a partner's software that refers people, half a company that declares by its link. */
export const openWriters = async (
  base: TestDatabase,
  world: World,
  each: number,
): Promise<readonly Writer[]> => {
  const { app } = base.database
  const { carrierId } = world
  await app.partnerToken.create({
    data: {
      ...{ tokenHash: hashToken(token), carrierId, clientId: world.partner.id ?? '', scopes: partnerScopes },
      expiresAt: new Date('2099-01-01'),
    },
  })
  const lot = await awardedLot(base, world)
  const [commitmentId = '', employerId = ''] = [lot.commitmentIds[0], lot.holderIds[0]]
  const { contactId } = await holderOf(base, world, 'COMPANY', employerId)
  const issued = {
    carrierId,
    subject: { kind: 'CONTACT' as const, contactId },
    expiresAt: new Date('2099-01-01'),
  }
  const link = await issueToken(app, { newId }, { ...issued, purpose: 'COMPANY_LINK' })
  const session = await issueToken(app, { newId }, { ...issued, purpose: 'HOLDER_SESSION', linkId: link.id })
  const documents = readTrustedDocuments(new URL('../../trusted-documents/holder.json', import.meta.url))
  const [documentId] = [...documents].find(([, source]) => source.includes('declareHours(')) ?? []
  if (documentId === undefined) throw new Error('the public portal declares no hours: build it first')

  const referring = (number: number): Writer => ({
    ...{ writes: 'REFERRAL', placementId: null },
    ask: (key) => ({
      path: '/partner/graphql',
      authorization: `Bearer ${token}`,
      taken: /MutationReferCandidateSuccess/,
      body: {
        query: refer,
        variables: {
          key,
          input: {
            ...{ firstName: 'Essai', lastName: `Numero${number}`, phone: '06 39 98 00 00' },
            ...{ adviserName: 'Conseil (essai)', informationGivenOn: '2026-11-02' },
          },
        },
      },
    }),
  })
  const declaring = (placementId: string): Writer => ({
    ...{ writes: 'HOURS', placementId },
    ask: (key, n) => ({
      path: '/graphql',
      authorization: `Capability ${session.token}`,
      taken: /MutationDeclareHoursSuccess/,
      // The month as its own writer left it: a declaration lost or told twice would be refused from there on.
      body: {
        documentId,
        variables: { key, lines: [{ placementId, month: MONTH, minutes: minutesOf(n), version: n }] },
      },
    }),
  })
  const writers: Writer[] = []
  for (let number = 0; number < each; number += 1) {
    const { placementId, participantId } = await personAtWork(base, world, {
      ...{ commitmentId, employerId, name: ['Noé', `Essai${number}`] },
    })
    const [assessmentId, on] = [newId(), new Date('2026-09-01')]
    await app.eligibilityAssessment.create({
      data: {
        ...{ id: assessmentId, carrierId, participantId, status: 'VALIDATED', decidedOn: on, effectOn: on },
        validUntil: new Date('2028-08-31'),
      },
    })
    await app.placement.update({ where: { id: placementId }, data: { assessmentId } })
    writers.push(referring(number), declaring(placementId))
  }
  return writers
}

/** True once it is acknowledged; false when nobody answered, or nobody could yet. */
export const sendTo = async (port: number, { path, authorization, body, taken }: Ask): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => null)
  if (answer === null || answer.status === 503) return false
  if (!taken.test(answer.text)) throw new Error(`refused: ${answer.text}`)
  return true
}

/** Asks again with the same key until it is acknowledged; tells whether it had to. */
export const insist = async (port: number, ask: Ask): Promise<boolean> => {
  for (let tries = 0; ; tries += 1) {
    if (await sendTo(port, ask)) return tries > 0
    await wait(50)
  }
}
