import { builder } from '../graphql/builder.ts'
import type { Door } from '../graphql/doors.ts'
import { ErrorInterface } from '../graphql/error-types.ts'
import { LinkRefused } from './open-link.ts'

export const holder: Door[] = ['holder']
export const holderErrors = {
  types: [LinkRefused],
  union: { subGraphs: holder },
  result: { subGraphs: holder },
}
export const openToHolders = { subGraphs: holder, authScopes: { may: 'session:open' as const } }

const LinkRefusalEnum = builder.enumType('LinkRefusal', {
  subGraphs: holder,
  values: ['CODE_NEEDED', 'CODE_WRONG', 'CLOSED'] as const,
})
export const LinkSpaceEnum = builder.enumType('LinkSpace', {
  subGraphs: holder,
  values: ['PROFESSIONAL', 'PERSONAL'] as const,
})

builder.objectType(LinkRefused, {
  name: 'LinkRefused',
  subGraphs: holder,
  interfaces: [ErrorInterface],
  fields: (t) => ({ state: t.expose('state', { type: LinkRefusalEnum }) }),
})
