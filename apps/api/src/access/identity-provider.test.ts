import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { openIdentityProvider } from '../platform/identity-provider.ts'
import type { Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { holderDocuments, knock, openDoors } from '../testing/links.ts'
import { type Agent, type LocalProvider, openLocalProvider } from '../testing/oidc-provider.ts'
import { browser, staffDocuments as documents, openStaffDoors, telephone } from '../testing/staff-doors.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, type World } from '../testing/world.ts'
import { newSecret } from './second-factor.ts'

const siret = '13002526500013'
const agencySiret = '20004065700018'

describe('staff and advisers enter by an identity provider, the way ProConnect does', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let local: LocalProvider
  let doors: Doors
  let holders: Doors
  const app = () => base.database.app

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
    await app().carrierOrganisation.update({ where: { id: world.carrierId }, data: { sirets: [siret] } })
    local = await openLocalProvider(
      ['https://espace.example/proconnect/retour', 'https://travail.example/lien/proconnect/retour'],
      ['https://espace.example/connexion'],
    )
    const settings = { ...local, scopes: 'openid given_name usual_name email siret', checksEmails: true }
    const provider = openIdentityProvider(settings, testCipher)
    doors = await openStaffDoors(base.database, provider)
    holders = await openDoors(base.database, provider)
  })
  afterAll(async () => {
    await doors.close()
    await holders.close()
    await local.close()
    await base.drop()
  })

  const somebody = async (facts: { enrolled?: boolean; disabledAt?: Date } = {}) => {
    const id = newId()
    const email = `${id}@cordee.example`
    const { secret, sealed } = newSecret(testCipher, { id, email })
    await app().staffUser.create({
      data: {
        id,
        carrierId: world.carrierId,
        email,
        name: 'Essai Fournisseur',
        kind: 'FACILITATOR',
        passwordHash: '',
        disabledAt: facts.disabledAt ?? null,
        totpSecret: facts.enrolled ? sealed : null,
        totpConfirmedAt: facts.enrolled ? new Date() : null,
      },
    })
    return { id, email, secret }
  }
  const agentOf = (email: string, facts: Partial<Agent> = {}): Agent => ({
    sub: newId(),
    email,
    siret,
    acr: 'eidas2',
    ...facts,
  })
  /** From the button to where the workspace sends the browser last. */
  const enter = async (agent: Agent, page = browser(doors), query = '', jar = new Map<string, string>()) => {
    local.answerAs(agent)
    const away = await page.visit(`/proconnect${query}`)
    const back = await local.follow(away.href, jar)
    const next = await page.visit(back.pathname + back.search)
    return { page, back, next: next.pathname + next.search }
  }
  const nameIn = async (page: ReturnType<typeof browser>) =>
    (await page.ask(documents.viewer)).data?.name ?? null

  test('recognised with two factors, somebody who has an account is inside, and known by subject from then on', async () => {
    const { id, email } = await somebody()
    const agent = agentOf(email.toUpperCase())
    const { page, next } = await enter(agent, browser(doors), '?suite=%2Fmarches')
    expect(next).toBe('/marches')
    expect(await nameIn(page)).toBe('Essai Fournisseur')
    const row = await app().staffUser.findUniqueOrThrow({ where: { id } })
    expect(row.oidcSubject).toBe(`${local.issuer}|${agent.sub}`)
    // The address changed at the provider: the subject is who they are.
    const renamed = await enter({ ...agent, email: 'autre@cordee.example' })
    expect(await nameIn(renamed.page)).toBe('Essai Fournisseur')
  })

  test('recognised with one factor, the code of the telephone is still asked', async () => {
    const { email, secret } = await somebody({ enrolled: true })
    const { page, next } = await enter(agentOf(email, { acr: 'eidas1' }))
    expect(next).toBe('/connexion?etape=CODE')
    expect(await nameIn(page)).toBeNull()
    expect((await page.ask(documents.code, { code: telephone(secret) })).data).toMatchObject({ data: true })
    expect(await nameIn(page)).toBe('Essai Fournisseur')
    const without = await somebody()
    const agent = agentOf(without.email, { acr: 'eidas1', amr: ['pwd'] })
    expect((await enter(agent)).next).toBe('/connexion?etape=ENROL')
    expect((await enter({ ...agent, amr: ['pwd', 'mfa'] })).next).toBe('/')
  })

  test('nobody gets a right from the provider: unknown, closed, another establishment, another person', async () => {
    const before = await app().staffUser.count()
    const { email } = await somebody()
    const closed = await somebody({ disabledAt: new Date() })
    const refused = async (agent: Agent) => {
      const { page, next } = await enter(agent)
      expect(await nameIn(page)).toBeNull()
      return next
    }
    expect(await refused(agentOf('inconnue@cordee.example'))).toBe('/connexion?refus=PROVIDER_UNKNOWN')
    expect(await refused(agentOf(closed.email))).toBe('/connexion?refus=PROVIDER_UNKNOWN')
    expect(await refused(agentOf(email, { emailVerified: false }))).toBe('/connexion?refus=PROVIDER_UNKNOWN')
    const elsewhere = '/connexion?refus=PROVIDER_OTHER_ESTABLISHMENT'
    expect(await refused(agentOf(email, { siret: '13002526500999' }))).toBe(elsewhere)
    const { siret: _none, ...silent } = agentOf(email)
    expect(await refused(silent)).toBe(elsewhere)
    expect((await enter(agentOf(email))).next).toBe('/')
    expect(await refused(agentOf(email))).toBe('/connexion?refus=PROVIDER_OTHER_PERSON')
    expect(await app().staffUser.count()).toBe(before + 2)
  })

  test('an answer serves once, in the browser that asked, and only with its state', async () => {
    const { email } = await somebody()
    const noAnswer = '/connexion?refus=PROVIDER_NO_ANSWER'
    const { page, back } = await enter(agentOf(email))
    const inAnother = await browser(doors).visit(back.pathname + back.search)
    expect(inAnother.pathname + inAnother.search).toBe(noAnswer)
    const again = await page.visit(back.pathname + back.search)
    expect(again.pathname + again.search).toBe(noAnswer)
    const fresh = browser(doors)
    const away = await fresh.visit('/proconnect')
    const answer = await local.follow(away.href)
    answer.searchParams.set('state', 'un-autre')
    const wrong = await fresh.visit(answer.pathname + answer.search)
    expect(wrong.pathname + wrong.search).toBe(noAnswer)
    const asked = new URL(away.href).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('nonce')?.length).toBeGreaterThanOrEqual(32)
    expect(asked.get('state')?.length).toBeGreaterThanOrEqual(32)
  })

  test('coming back without proving anything does not confirm who one is; proving it again does', async () => {
    const { email } = await somebody()
    const agent = agentOf(email)
    const jar = new Map<string, string>()
    const { page } = await enter(agent, browser(doors), '', jar)
    expect((await page.ask(documents.codes)).data).toMatchObject({ __typename: 'StepUpNeeded' })
    await enter(agent, page, '?confirmer=1', jar)
    expect((await page.ask(documents.codes)).data.data).toHaveLength(10)
  })

  test('signing out goes by the provider, which knows whose session it ends', async () => {
    const { email } = await somebody()
    const { page } = await enter(agentOf(email))
    const answer = await doors.facilitatorPortal.inject({
      method: 'GET',
      url: '/proconnect?suite=https://ailleurs.example',
    })
    expect(answer.statusCode).toBe(302)
    const { data } = await page.ask<never>(documents.signOut)
    const leave = new URL(String(data))
    expect(leave.origin).toBe(local.issuer)
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe('https://espace.example/connexion')
    const form = await fetch(leave)
    expect(form.status).toBe(200)
    expect(await nameIn(page)).toBeNull()
  })

  test('only a place of the workspace is gone to afterwards', async () => {
    const { email } = await somebody()
    const { next } = await enter(agentOf(email), browser(doors), '?suite=https%3A%2F%2Failleurs.example%2F')
    expect(next).toBe('/')
  })

  test('an adviser enters their space with the address and the establishment of their file', async () => {
    const organisationId = await world.organisation('Mission locale du fournisseur', ['MISSION_LOCALE'])
    await app().organisation.update({ where: { id: organisationId }, data: { siret: agencySiret } })
    const email = `${newId()}@agence.example`
    const contactId = newId()
    await app().contact.create({
      data: {
        id: contactId,
        carrierId: world.carrierId,
        organisationId,
        name: 'Conseil Essai',
        role: 'ADVISER',
        email,
      },
    })
    const ask = knock(holders)
    const come = async (agent: Agent) => {
      local.answerAs(agent)
      const { url, sealed } = (await ask(holderDocuments.beginProvider)).data.beginProviderSignIn.data
      const back = await local.follow(url)
      return (await ask(holderDocuments.finishProvider, { sealed, returned: back.search })).data
        .finishProviderSignIn
    }
    expect(await come(agentOf(email))).toMatchObject({ code: 'PROVIDER_OTHER_ESTABLISHMENT' })
    expect(await come(agentOf('personne@agence.example', { siret: agencySiret }))).toMatchObject({
      code: 'PROVIDER_UNKNOWN',
    })
    expect(await come(agentOf(email, { siret: agencySiret, acr: 'eidas1' }))).toMatchObject({
      code: 'PROVIDER_ONE_FACTOR',
    })
    const { data } = await come(agentOf(email, { siret: agencySiret }))
    const held = { authorization: `Capability ${data.capability}` }
    expect((await ask(holderDocuments.holder, {}, held)).data.holder).toMatchObject({
      audience: 'ADVISER',
      name: 'Conseil Essai',
    })
    // The facilitator sees a link like another, and takes it back.
    await app().authToken.updateMany({
      where: { contactId, purpose: 'ADVISER_LINK' },
      data: { revokedAt: new Date() },
    })
    expect((await ask(holderDocuments.holder, {}, held)).data.holder).toBeNull()
    // Whoever left the agency has no space there any more, whatever the provider says.
    await app().contact.update({ where: { id: contactId }, data: { leftOn: new Date('2026-11-19') } })
    expect(await come(agentOf(email, { siret: agencySiret }))).toMatchObject({ code: 'PROVIDER_UNKNOWN' })
  })
})
