import { linkAudienceLabels } from '@cordee/domain/access/link'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { audienceOf, linkPurpose } from './send-link.ts'

export const LinkAudienceEnum = builder.enumType('LinkAudience', {
  subGraphs: ['facilitator', 'holder'],
  values: keys(linkAudienceLabels),
})

export const OpenedLink = builder.objectRef<{ token: string; expiresAt: Date }>('OpenedLink').implement({
  subGraphs: ['holder'],
  fields: (t) => ({
    capability: t.exposeString('token', { description: 'À garder dans un cookie, jamais dans une page.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
  }),
})

export const AccessLink = builder.prismaObject('AuthToken', {
  name: 'AccessLink',
  description: 'Un lien envoyé à quelqu’un ; le secret qu’il porte n’est nulle part.',
  authScopes: { may: 'link:send' },
  fields: (t) => ({
    id: t.exposeID('id'),
    audience: t.field({ type: LinkAudienceEnum, resolve: ({ purpose }) => audienceOf(purpose) }),
    sentAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    lastOpenedAt: t.expose('usedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
  }),
})

const lastLinks = {
  query: {
    where: { purpose: { in: Object.values(linkPurpose) } },
    orderBy: { createdAt: 'desc' as const },
    take: 5,
  },
  authScopes: { may: 'link:send' as const },
  description: 'Les derniers liens envoyés, le plus récent d’abord.',
}

builder.prismaObjectFields('Contact', (t) => ({ links: t.relation('authTokens', lastLinks) }))
builder.prismaObjectFields('Organisation', (t) => ({ links: t.relation('authTokens', lastLinks) }))
builder.prismaObjectFields('Participant', (t) => ({ links: t.relation('authTokens', lastLinks) }))
