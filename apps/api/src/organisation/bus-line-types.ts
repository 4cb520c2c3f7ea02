import { minutes } from '@cordee/domain/kernel/minutes'
import type { BusTrip } from '@cordee/domain/organisation/bus-line'
import { ownCarrier } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { viewerMay } from '../graphql/viewer-may.ts'

/** Stops are numbered from 0 in the order of the leaflet, and so are the runs of each direction. */
const byNumber = (one: { id: string }, other: { id: string }) =>
  Number(one.id.replace(/\D/g, '')) - Number(other.id.replace(/\D/g, ''))

interface Run {
  readonly id: string
  readonly times: readonly { readonly stopId: string; readonly leaves: number }[]
}

const wholeFeed = {
  stops: true,
  services: { include: { trips: { include: { times: true } } } },
} as const

const runsOf = (way: BusTrip['way']) => {
  const mark = way === 'OUTWARD' ? 'A' : 'R'
  return (feed: {
    readonly stops: readonly { readonly id: string }[]
    readonly services: readonly { readonly trips: readonly Run[] }[]
  }) => {
    const stops = feed.stops.toSorted(byNumber)
    const inOrder = way === 'OUTWARD' ? stops : stops.toReversed()
    return feed.services
      .flatMap(({ trips }) => trips)
      .filter(({ id }) => id.startsWith(mark))
      .toSorted(byNumber)
      .map(({ times }) => inOrder.map(({ id }) => times.find(({ stopId }) => stopId === id)?.leaves ?? null))
  }
}

const BusRun = builder.objectRef<(number | null)[]>('BusRun').implement({
  description: 'Une course : une heure par arrêt, en minutes depuis minuit ; rien où le car ne s’arrête pas.',
  subGraphs: ['facilitator'],
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({
    times: t.field({
      type: ['Minutes'],
      nullable: { list: false, items: true },
      resolve: (run) => run.map((at) => (at === null ? null : minutes(at))),
    }),
  }),
})

const BusStop = builder.prismaObject('TransitStop', {
  name: 'BusStop',
  subGraphs: ['facilitator'],
  description: 'Un arrêt d’une ligne, dans l’ordre de l’aller.',
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({ name: t.exposeString('name'), commune: t.relation('commune') }),
})

builder.prismaObject('TransitFeed', {
  subGraphs: ['facilitator'],
  description: 'Une fiche horaire importée d’un fichier.',
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    source: t.exposeString('source'),
    from: t.field({ type: 'Day', resolve: ({ validFrom }) => toDay(validFrom) }),
    to: t.field({ type: 'Day', resolve: ({ validTo }) => toDay(validTo) }),
  }),
})

builder.prismaObject('BusLine', {
  subGraphs: ['facilitator'],
  description: 'Une ligne de car écrite à la main : le portail la lit comme celles d’un fichier.',
  authScopes: { may: 'organisation:read' },
  include: { feed: { include: { ...wholeFeed, stops: { include: { commune: true } } } } },
  fields: (t) => ({
    id: t.exposeID('id'),
    operator: t.exposeString('operator'),
    name: t.exposeString('name'),
    source: t.exposeString('source'),
    from: t.field({ type: 'Day', resolve: ({ feed }) => toDay(feed.validFrom) }),
    to: t.field({ type: 'Day', resolve: ({ feed }) => toDay(feed.validTo) }),
    enteredOn: t.field({
      type: 'Day',
      description: 'Le jour où ces heures ont été écrites.',
      resolve: ({ feed }) => toDay(feed.enteredOn ?? feed.importedAt),
    }),
    weekdays: t.intList({
      description: '1 est lundi.',
      resolve: ({ feed }) =>
        [1, 2, 3, 4, 5, 6, 7].filter((day) =>
          feed.services.some(({ weekdays }) => ((weekdays >> (day - 1)) & 1) === 1),
        ),
    }),
    onRequest: t.boolean({
      resolve: ({ feed }) => feed.services.some(({ trips }) => trips.some(({ onRequest }) => onRequest)),
    }),
    stops: t.field({
      type: [BusStop],
      resolve: ({ feed }) => feed.stops.toSorted(byNumber),
    }),
    outward: t.field({ type: [BusRun], resolve: ({ feed }) => runsOf('OUTWARD')(feed) }),
    back: t.field({ type: [BusRun], resolve: ({ feed }) => runsOf('BACK')(feed) }),
    viewerCanEdit: t.boolean(viewerMay('service:write')),
    version: t.exposeInt('version'),
  }),
})

builder.queryFields((t) => ({
  busLines: t.prismaField({
    type: ['BusLine'],
    subGraphs: ['facilitator'],
    description: 'Les lignes de car écrites par la structure, celles qui roulent encore d’abord.',
    authScopes: { may: 'organisation:read' },
    resolve: (query, _root, _args, { db, actor }) =>
      db.busLine.findMany({
        ...asked(query),
        where: ownCarrier(actor),
        orderBy: [{ feed: { validTo: 'desc' } }, { name: 'asc' }, { id: 'asc' }],
      }),
  }),
  transitFeeds: t.prismaField({
    type: ['TransitFeed'],
    subGraphs: ['facilitator'],
    description: 'Les fiches horaires importées qui valent encore.',
    authScopes: { may: 'organisation:read' },
    resolve: (query, _root, _args, { db, today }) =>
      db.transitFeed.findMany({
        ...asked(query),
        where: { enteredOn: null, validTo: { gte: fromDay(today) } },
        orderBy: [{ source: 'asc' }, { id: 'asc' }],
      }),
  }),
}))
