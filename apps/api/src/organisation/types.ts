import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import { isKnownForTheClause, isSocialEmployer } from '@cordee/domain/organisation/social-employer'
import { z } from 'zod'
import { toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { staffAndHolders } from '../graphql/doors.ts'
import { keys } from '../graphql/enum-values.ts'
import { viewerMay } from '../graphql/viewer-may.ts'

export const OrganisationKindEnum = builder.enumType('OrganisationKind', {
  subGraphs: ['facilitator', 'public'],
  values: keys(organisationKindFacts),
})

export const Commune = builder.prismaObject('Commune', {
  fields: (t) => ({
    code: t.exposeID('code'),
    name: t.exposeString('name'),
    epci: t.relation('epci', { nullable: true }),
    vintage: t.exposeInt('vintage', {
      nullable: true,
      description: 'L’année du code officiel géographique dont elle vient.',
    }),
  }),
})

builder.prismaObject('NafCode', {
  description: 'Un code de la nomenclature d’activités française (NAF).',
  fields: (t) => ({ code: t.exposeID('code'), label: t.exposeString('label') }),
})

export const RomeTrade = builder.prismaObject('RomeTrade', {
  description: 'Un métier du répertoire ROME.',
  fields: (t) => ({ code: t.exposeID('code'), label: t.exposeString('label') }),
})

export const CpvCode = builder.prismaObject('CpvCode', {
  description: 'Un code du vocabulaire commun des marchés publics.',
  fields: (t) => ({ code: t.exposeID('code'), label: t.exposeString('label') }),
})

export const contactRoles = ['DIRECTION', 'SITE_MANAGER', 'MENTOR', 'PAYROLL', 'BUYER_FOLLOW_UP'] as const

export const ContactRoleEnum = builder.enumType('ContactRole', {
  subGraphs: staffAndHolders,
  values: contactRoles,
})

builder.prismaObject('Contact', {
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    role: t.field({ type: ContactRoleEnum, resolve: ({ role }) => role as (typeof contactRoles)[number] }),
    phone: t.exposeString('phone', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
    prefersCalls: t.exposeBoolean('prefersCalls', {
      description: 'A demandé qu’on l’appelle au lieu de lui écrire.',
    }),
    verifiedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ verifiedOn }) => toDayOrNull(verifiedOn),
    }),
  }),
})

export const Organisation = builder.prismaObject('Organisation', {
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    kinds: t.field({ type: [OrganisationKindEnum], resolve: ({ kinds }) => kinds as OrganisationKind[] }),
    socialEmployer: t.boolean({
      description: 'Emploie des personnes en insertion, en travail adapté ou en détention.',
      resolve: ({ kinds }) => (kinds as OrganisationKind[]).some(isSocialEmployer),
    }),
    knownForTheClause: t.boolean({
      description: 'D’une sorte que l’État dit faite pour les clauses sociales.',
      resolve: ({ kinds }) => (kinds as OrganisationKind[]).some(isKnownForTheClause),
    }),
    siret: t.exposeString('siret', { nullable: true }),
    phone: t.exposeString('phone', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
    namedPublicly: t.exposeBoolean('namedPublicly', {
      description: 'A accepté d’être nommée sur le portail public.',
    }),
    commune: t.relation('commune', { nullable: true }),
    naf: t.relation('naf', { nullable: true, description: 'Son activité.' }),
    contacts: t.relation('contacts', { query: { orderBy: { name: 'asc' } } }),
    viewerCanEdit: t.boolean(viewerMay('organisation:write')),
    version: t.exposeInt('version'),
  }),
})

export const ContactInput = builder.inputType('ContactInput', {
  subGraphs: staffAndHolders,
  fields: (t) => ({
    name: t.string({
      validate: z.string().trim().min(2, 'Écrivez le nom de la personne à contacter.').max(120),
    }),
    role: t.field({ type: ContactRoleEnum }),
    phone: t.string({ required: false }),
    email: t.string({
      required: false,
      validate: z.email('Cette adresse e-mail n’est pas complète.').max(200),
    }),
    prefersCalls: t.boolean({
      required: false,
      description: 'On l’appelle au lieu de lui écrire ; sans réponse, rien ne change.',
    }),
  }),
})
