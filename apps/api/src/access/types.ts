import { dataBasisSentences } from '@cordee/domain/access/meanings'
import { grants } from '@cordee/domain/access/permissions'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { ErrorInterface } from '../graphql/error-types.ts'
import { StepUpNeeded } from '../graphql/step-up.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { hashToken } from '../platform/secret.ts'
import { living } from './session.ts'
import { SignInRefused } from './sign-in-throttle.ts'

export const StaffKindEnum = builder.enumType('StaffKind', {
  values: ['FACILITATOR', 'ADMINISTRATOR', 'DEPUTY', 'FUNDER_READER', 'ELECTED_OFFICIAL'] as const,
})

export const DataBasisEnum = builder.enumType('DataBasis', {
  subGraphs: ['facilitator', 'public'],
  values: described(dataBasisSentences),
})

export const Epci = builder.prismaObject('Epci', {
  fields: (t) => ({
    code: t.exposeID('code'),
    name: t.exposeString('name'),
    vintage: t.exposeInt('vintage', {
      nullable: true,
      description: 'L’année du code officiel géographique dont elle vient.',
    }),
  }),
})

builder.prismaObject('CarrierOrganisation', {
  description: 'La structure porteuse.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    facilitatorFirstName: t.exposeString('facilitatorFirstName'),
    phone: t.exposeString('phone'),
    phoneHours: t.exposeString('phoneHours'),
    demonstration: t.exposeBoolean('demonstration'),
    email: t.exposeString('email'),
    dropInHours: t.exposeStringList('dropInHours'),
    seat: t.exposeString('seat', {
      nullable: true,
      description: 'L’adresse du siège, pour les mentions légales.',
    }),
    publicationDirector: t.exposeString('publicationDirector', { nullable: true }),
    host: t.exposeString('host', {
      nullable: true,
      description: 'Qui héberge le portail : nom, adresse, téléphone.',
    }),
    viewerCanEdit: t.boolean(viewerMay('service:write')),
    version: t.exposeInt('version'),
    territory: t.field({
      type: [Epci],
      select: { territory: { include: { epci: true }, orderBy: { epciCode: 'asc' } } },
      resolve: (carrier) => carrier.territory.map((row) => row.epci),
    }),
  }),
})

export const SignInStepEnum = builder.enumType('SignInStep', {
  subGraphs: ['facilitator', 'holder'],
  description: 'Ce qui reste à faire : un code, ou choisir son téléphone.',
  values: ['CODE', 'ENROL'] as const,
})

export const Enrolment = builder.objectRef<{ secret: string; uri: string }>('Enrolment').implement({
  subGraphs: ['facilitator', 'holder'],
  description: 'Ce que l’application du téléphone lit, en image ou à la main.',
  fields: (t) => ({ secret: t.exposeString('secret'), uri: t.exposeString('uri') }),
})

const StaffSession = builder.prismaObject('StaffSession', {
  authScopes: { may: 'account:keep' },
  select: { tokenHash: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    device: t.exposeString('device'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime' }),
    current: t.boolean({
      resolve: ({ tokenHash }, _args, { session }) =>
        session.token !== null && Buffer.from(hashToken(session.token)).equals(Buffer.from(tokenHash)),
    }),
  }),
})

builder.prismaObject('StaffUser', {
  name: 'Viewer',
  description: 'La personne connectée et ce qu’elle peut faire.',
  authScopes: { may: 'session:open' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    kind: t.expose('kind', { type: StaffKindEnum }),
    carrier: t.relation('carrier'),
    permissions: t.stringList({
      description: 'Les verbes permis : l’écran ne montre que ce qui est possible.',
      resolve: (_viewer, _args, context) => [...grants[context.actor.kind]].toSorted(),
    }),
    today: t.field({ type: 'Day', resolve: (_viewer, _args, context) => context.today }),
    sessions: t.field({
      type: [StaffSession],
      description: 'Où l’on est connecté en ce moment.',
      select: { id: true, carrierId: true },
      resolve: ({ id, carrierId }, _args, { db }) =>
        db.staffSession.findMany({
          where: { userId: id, carrierId, ...living(new Date()) },
          orderBy: { lastSeenAt: 'desc' },
          take: 50,
        }),
    }),
    recoveryCodesLeft: t.int({
      select: { id: true, carrierId: true },
      resolve: ({ id, carrierId }, _args, { db }) =>
        db.staffRecoveryCode.count({ where: { userId: id, carrierId, usedAt: null } }),
    }),
  }),
})

builder.objectType(SignInRefused, {
  name: 'SignInRefused',
  interfaces: [ErrorInterface],
  fields: (t) => ({ waitSeconds: t.exposeInt('waitSeconds') }),
})

builder.objectType(StepUpNeeded, { name: 'StepUpNeeded', interfaces: [ErrorInterface] })

export const StaffAccount = builder.prismaObject('StaffUser', {
  variant: 'StaffAccount',
  description: 'Un compte de la structure, pour qui les tient.',
  authScopes: { may: 'user:manage' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    kind: t.expose('kind', { type: StaffKindEnum }),
    organisationName: t.string({
      nullable: true,
      select: { organisation: { select: { name: true } } },
      resolve: ({ organisation }) => organisation?.name ?? null,
    }),
    hasDevice: t.boolean({
      select: { totpConfirmedAt: true },
      resolve: ({ totpConfirmedAt }) => totpConfirmedAt !== null,
    }),
    invited: t.boolean({
      description: 'N’est pas encore entré.',
      select: { passwordHash: true, oidcSubject: true },
      resolve: ({ passwordHash, oidcSubject }) => passwordHash === '' && oidcSubject === null,
    }),
    organisationId: t.expose('organisationId', { type: 'Uuid', nullable: true }),
    disabledAt: t.expose('disabledAt', { type: 'DateTime', nullable: true }),
    viewerCanEdit: t.boolean(viewerMay('user:manage')),
    version: t.exposeInt('version'),
  }),
})
