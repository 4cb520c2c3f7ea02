import { builder } from '../graphql/builder.ts'

/** What an organisation has to do with clauses: it buys, it owes hours, it employs. */
builder.prismaObjectFields('Organisation', (t) => ({
  boughtContracts: t.relation('boughtContracts', {
    description: 'Ses marchés, le dernier notifié d’abord, au plus cinquante.',
    query: { orderBy: [{ notifiedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }], take: 50 },
  }),
  commitments: t.relation('commitments', {
    description: 'Les heures qu’elle doit ou a dues, au plus cinquante engagements.',
    query: { orderBy: [{ statusSince: 'desc' }, { id: 'desc' }], take: 50 },
  }),
  employedNow: t.relationCount('employedPlacements', {
    description: 'Combien de contrats de travail en cours elle a signés.',
    where: { status: 'STARTED' },
  }),
}))
