import type { Actor } from '@cordee/domain/access/actor'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { audiencesOf } from '@cordee/domain/organisation/link-audience'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import { hashPassword } from '../../src/access/password.ts'
import { newSecret } from '../../src/access/second-factor.ts'
import type { Db } from '../../src/db/types.ts'
import type { Cipher } from '../../src/platform/cipher.ts'
import { hashToken } from '../../src/platform/secret.ts'
import type { Act } from './story/act.ts'
import { idsOfAct } from './story/act-ids.ts'
import { cordeeOpens } from './story/calendar.ts'
import { printed } from './story/typography.ts'

const ids = idsOfAct(cordeeOpens, 0)
export const carrierId = ids()
const anneId = ids()
const administratorId = ids()
const partnerClientId = ids()
const partnerTokenId = ids()
const dataProtectionId = ids()

const password = 'cordee-demo-2026'
/** The telephone of both accounts and of every adviser: `npm run code` shows what it would. */
const telephone = 'CORDEEDEMOSUDISERECORDEEDEMOSUDI'
/** The partner agency's key to the demonstration, for whoever tries the API. */
export const demonstrationToken = 'cordee_demo_partner_token_2026_sud_isere'
const TOKEN_ENDS = new Date('2036-12-31T00:00:00Z')

/** Communautés de communes of Oisans, Matheysine and Trièves. @source code officiel géographique */
const territory = ['243800745', '200040657', '200030658']

export const anne: Actor = {
  kind: 'FACILITATOR',
  id: anneId,
  name: 'Anne Rochas (démo)',
  carrierId,
  organisationId: null,
}

/** Who signs for the carrier: the programme, the funders, the time of others. */
export const administration: Actor = {
  kind: 'ADMINISTRATOR',
  id: administratorId,
  name: 'Administration (démo)',
  carrierId,
  organisationId: null,
}

/** The carrier and its two accounts: no mutation opens an instance. Nothing is said to be a demonstration yet. */
export const openCarrier = async (db: Db): Promise<void> => {
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    await tx.carrierOrganisation.create({
      data: {
        id: carrierId,
        name: 'Maison de l’emploi Sud Isère (démo)',
        facilitatorFirstName: 'Anne',
        phone: '04 65 71 12 34',
        phoneHours: printed('lundi à jeudi, 9 h – 12 h'),
        dropInHours: [
          printed('La Mure, maison France services (démo) : mardi, 9 h – 12 h'),
          printed('Le Bourg-d’Oisans, mairie (démo) : mercredi, 14 h – 16 h'),
          printed('Mens, jour de marché (démo) : samedi, 9 h – 11 h, une fois par mois'),
        ],
        email: 'contact@cordee.example',
        seat: '1 place de l’Exemple (démo), 38350 La Mure',
        publicationDirector: 'Claude Fictif (démo)',
        host: printed('aucun, cette démonstration tourne sur l’ordinateur de la personne qui l’essaie'),
      },
    })
    await tx.carrierTerritory.createMany({ data: territory.map((epciCode) => ({ carrierId, epciCode })) })
    await tx.dataProtection.create({
      data: {
        id: dataProtectionId,
        carrierId,
        fromDay: new Date(cordeeOpens),
        legalBasis: 'PUBLIC_MISSION',
        grounds: printed(
          'la convention avec les communautés de communes de l’Oisans, de la Matheysine et du Trièves (démo)',
        ),
        controller: printed('Maison de l’emploi Sud Isère (démo)'),
        officerName: 'Dominique Inventé (démo)',
        officerContact: 'donnees@cordee.example',
        source: printed('registre des traitements, fiche 1 (démo)'),
        saidOn: new Date(cordeeOpens),
      },
    })
    await tx.staffUser.createMany({
      data: [
        {
          id: anneId,
          carrierId,
          email: 'anne@cordee.example',
          name: anne.name,
          kind: 'FACILITATOR',
          passwordHash,
        },
        {
          id: administratorId,
          carrierId,
          email: 'admin@cordee.example',
          name: administration.name,
          kind: 'ADMINISTRATOR',
          passwordHash,
        },
      ],
    })
  })
}

/** Advisers, and agencies that share an address. */
const giveAdvisersTelephones = async (db: Db, cipher: Cipher): Promise<void> => {
  const agencies = (
    await db.organisation.findMany({ where: { carrierId }, include: { contacts: true } })
  ).filter(({ kinds }) => audiencesOf(kinds as OrganisationKind[]).includes('ADVISER'))
  const holders = agencies.flatMap(({ id, email, name, contacts }) => [
    { id, owner: { organisationId: id }, email: email ?? name },
    ...contacts.map((each) => ({
      id: each.id,
      owner: { contactId: each.id },
      email: each.email ?? each.name,
    })),
  ])
  const totpConfirmedAt = new Date()
  await db.adviserDevice.createMany({
    data: holders.map(({ id, owner, email }) => ({
      ...{ id, carrierId, ...owner, totpConfirmedAt },
      totpSecret: newSecret(cipher, { id, email }, telephone).sealed,
    })),
    skipDuplicates: true,
  })
}

/** Both accounts and the advisers have their telephone already; whoever tries the demonstration has only to read its code. */
export const giveTelephones = async (db: Db, cipher: Cipher): Promise<void> => {
  const users = await db.staffUser.findMany({ where: { carrierId, totpSecret: null } })
  for (const user of users) {
    await db.staffUser.update({
      where: { id: user.id },
      data: { totpSecret: newSecret(cipher, user, telephone).sealed, totpConfirmedAt: new Date() },
    })
  }
  await giveAdvisersTelephones(db, cipher)
}

/** The last write of the load: from now on the instance is the demonstration, whole. */
export const closeStory = async (db: Db): Promise<void> => {
  await db.carrierOrganisation.update({ where: { id: carrierId }, data: { demonstration: true } })
}

/** The mission locale's software: no mutation gives a key yet. */
export const partnerOpens: Act = {
  on: cordeeOpens,
  play: async ({ find, db }) => {
    const { id: organisationId } = await find.organisation('missionLocale')
    const tokenHash = hashToken(demonstrationToken)
    await db.partnerClient.createMany({
      data: { id: partnerClientId, carrierId, organisationId, name: 'Mission locale (démo)' },
      skipDuplicates: true,
    })
    await db.partnerToken.createMany({
      data: {
        tokenHash,
        id: partnerTokenId,
        label: 'Démonstration',
        scopes: partnerScopes,
        carrierId,
        clientId: partnerClientId,
        expiresAt: TOKEN_ENDS,
      },
      skipDuplicates: true,
    })
  },
}

/** The partner as the API sees it once its key is read. */
/** Somebody of the agency, who entered by the link of its mailbox. */
export const adviserActor = (organisationId: string): Actor => ({
  kind: 'ADVISER',
  id: organisationId,
  name: 'Karim Conseil (démo)',
  carrierId,
  organisationId,
  proven: false,
})

export const partnerActor = (organisationId: string): Actor => ({
  kind: 'PARTNER',
  id: partnerClientId,
  name: 'Mission locale (démo)',
  carrierId,
  organisationId,
  scopes: partnerScopes,
})
