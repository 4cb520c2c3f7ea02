import { grants } from '@cordee/domain/access/permissions'
import { builder } from '../graphql/builder.ts'
import { ErrorInterface } from '../graphql/error-types.ts'
import { SignInRefused } from './sign-in-throttle.ts'

export const StaffKindEnum = builder.enumType('StaffKind', {
  values: ['FACILITATOR', 'ADMINISTRATOR'] as const,
})

export const Epci = builder.prismaObject('Epci', {
  fields: (t) => ({ code: t.exposeID('code'), name: t.exposeString('name') }),
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
    territory: t.field({
      type: [Epci],
      select: { territory: { include: { epci: true }, orderBy: { epciCode: 'asc' } } },
      resolve: (carrier) => carrier.territory.map((row) => row.epci),
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
  }),
})

builder.objectType(SignInRefused, {
  name: 'SignInRefused',
  interfaces: [ErrorInterface],
  fields: (t) => ({ waitSeconds: t.exposeInt('waitSeconds') }),
})
