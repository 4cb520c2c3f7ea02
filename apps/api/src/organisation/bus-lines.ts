import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import { type BusTrip, busTrips, closeBusLine, withdrawBusLine } from '@cordee/domain/organisation/bus-line'
import { refuse } from '@cordee/domain/organisation/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { forgetTimes } from './gtfs-import.ts'

const said = (missing: string) => z.string().trim().min(2, missing).max(200)
const runs = z.array(z.unknown()).max(60, 'Soixante courses au plus : séparez la ligne en deux.')

const BusStopInput = builder.inputType('BusStopInput', {
  fields: (t) => ({
    communeCode: t.string({ validate: z.string().length(5, 'Choisissez la commune de l’arrêt.') }),
    name: t.string({ validate: said('Nommez l’arrêt.') }),
  }),
})

const BusRunInput = builder.inputType('BusRunInput', {
  fields: (t) => ({
    times: t.field({
      type: ['Minutes'],
      required: { list: true, items: false },
      validate: z.array(z.number().int().min(0).max(2879).nullable()).max(40),
    }),
  }),
})

const BusLineInput = builder.inputType('BusLineInput', {
  fields: (t) => ({
    operator: t.string({ validate: said('Écrivez qui fait rouler les cars.') }),
    name: t.string({
      validate: z.string().trim().min(1, 'Écrivez le numéro ou le nom de la ligne.').max(60),
    }),
    source: t.string({ validate: said('Écrivez où vous avez lu ces heures.') }),
    from: t.field({ type: 'Day' }),
    to: t.field({ type: 'Day' }),
    weekdays: t.intList({ validate: z.array(z.number().int().min(1).max(7)).max(7) }),
    onRequest: t.boolean(),
    stops: t.field({
      type: [BusStopInput],
      validate: z.array(z.unknown()).max(40, 'Quarante arrêts au plus : gardez ceux qui servent.'),
    }),
    outward: t.field({ type: [BusRunInput], validate: runs }),
    back: t.field({ type: [BusRunInput], validate: runs }),
  }),
})

type Line = typeof BusLineInput.$inferInput

const timesOf = (given: Line['outward']) =>
  given.map(({ times }) => times.map((at) => (at == null ? null : minutes(at))))

/** The communes of the stops, by their code: all known, one at least of the carrier's own territory. */
const placesOf = async (tx: Tx, { actor }: Context, codes: readonly string[]) => {
  const communes = await tx.commune.findMany({ where: { code: { in: [...codes] } } })
  const territory = await tx.carrierTerritory.findMany({ where: ownCarrier(actor) })
  if (!communes.some(({ epciCode }) => territory.some((own) => own.epciCode === epciCode)))
    throw new RuleRefusal(refuse('BUS_LINE_ELSEWHERE', 'stops'))
  const places = new Map<string, { latitude: number; longitude: number }>()
  for (const { code, name, latitude, longitude } of communes) {
    if (latitude === null || longitude === null)
      throw new RuleRefusal(refuse('BUS_STOP_UNPLACED', 'stops', { name }))
    places.set(code, { latitude, longitude })
  }
  return (code: string) => found(places.get(code))
}

/** What was written of a line, as the rows a file makes: the portal reads no other. */
const writeTimes = async (
  tx: Tx,
  context: Context,
  feedId: string,
  line: Line,
  trips: readonly BusTrip[],
) => {
  const placeOf = await placesOf(
    tx,
    context,
    line.stops.map(({ communeCode }) => communeCode),
  )
  const id = feedId
  await tx.transitStop.createMany({
    data: line.stops.map(({ communeCode, name }, index) => ({
      feedId,
      id: `${index}`,
      name,
      communeCode,
      ...placeOf(communeCode),
    })),
  })
  await tx.transitService.create({
    data: {
      feedId,
      id,
      weekdays: line.weekdays.reduce((bits, day) => bits | (1 << (day - 1)), 0),
      startsOn: fromDay(line.from),
      endsOn: fromDay(line.to),
    },
  })
  const named = trips.map((trip, index) => ({ ...trip, id: `${trip.way === 'OUTWARD' ? 'A' : 'R'}${index}` }))
  await tx.transitTrip.createMany({
    data: named.map((trip) => ({
      feedId,
      id: trip.id,
      line: line.name,
      serviceId: id,
      onRequest: line.onRequest,
    })),
  })
  await tx.transitStopTime.createMany({
    data: named.flatMap((trip) =>
      trip.calls.map(({ stop, at }, sequence) => ({
        feedId,
        tripId: trip.id,
        sequence,
        stopId: `${stop}`,
        arrives: at,
        leaves: at,
      })),
    ),
  })
}

/** The line as it is kept: its words may be read by anyone. */
const cleaned = (line: Line): Line => ({
  ...line,
  operator: unwrap(parseFreeText(line.operator), 'operator').trim(),
  name: unwrap(parseFreeText(line.name), 'name').trim(),
  source: unwrap(parseFreeText(line.source), 'source').trim(),
  stops: line.stops.map(({ communeCode, name }) => ({
    communeCode,
    name: unwrap(parseFreeText(name), 'stops').trim(),
  })),
})
const wordsOf = ({ operator, name, source }: Line) => ({ operator, name, source })

const tripsOf = (line: Line): BusTrip[] =>
  unwrap(
    busTrips({
      from: line.from,
      to: line.to,
      weekdays: line.weekdays,
      stops: line.stops.length,
      outward: timesOf(line.outward),
      back: timesOf(line.back),
    }),
  )

const feedOf = (line: Line, today: Context['today']) => ({
  source: `${line.operator} : ${line.source}`,
  validFrom: fromDay(line.from),
  validTo: fromDay(line.to),
  enteredOn: fromDay(today),
})

builder.mutationFields((t) => ({
  writeBusLine: t.prismaField({
    type: 'BusLine',
    subGraphs: ['facilitator'],
    description: 'Écrit une ligne de car lue sur une fiche : le portail répond avec elle « sans voiture ».',
    errors: {},
    authScopes: { may: 'service:write' },
    args: { input: t.arg({ type: BusLineInput }) },
    resolve: async (query, _root, { input }, context) => {
      const id = context.newId()
      const feedId = `ligne-${id}`
      const line = cleaned(input)
      const trips = tripsOf(line)
      await write(context, async (tx, note) => {
        await tx.transitFeed.create({ data: { id: feedId, ...feedOf(line, context.today) } })
        await writeTimes(tx, context, feedId, line, trips)
        await tx.busLine.create({ data: { id, ...ownCarrier(context.actor), feedId, ...wordsOf(line) } })
        await note('service:write', 'BusLine', id, { from: line.from, to: line.to })
      })
      return context.db.busLine.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  correctBusLine: t.prismaField({
    type: 'BusLine',
    subGraphs: ['facilitator'],
    description: 'Écrit de nouveau une ligne : ses heures d’avant ne sont plus lues.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), input: t.arg({ type: BusLineInput }) },
    resolve: async (query, _root, { id, version, input }, context) => {
      const line = cleaned(input)
      const trips = tripsOf(line)
      await write(context, async (tx, note) => {
        const { feedId } = current(
          found(await tx.busLine.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        await tx.busLine.update({ where: { id }, data: { ...wordsOf(line), version: { increment: 1 } } })
        await forgetTimes(tx, feedId)
        await tx.transitFeed.update({ where: { id: feedId }, data: feedOf(line, context.today) })
        await writeTimes(tx, context, feedId, line, trips)
        await note('service:write', 'BusLine', id, { from: line.from, to: line.to })
      })
      return context.db.busLine.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  closeBusLine: t.prismaField({
    type: 'BusLine',
    subGraphs: ['facilitator'],
    description: 'La ligne ne roule plus après ce jour.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), lastDay: t.arg({ type: 'Day' }) },
    resolve: async (query, _root, { id, version, lastDay }, context) => {
      await write(context, async (tx, note) => {
        const { feedId, feed } = current(
          found(await tx.busLine.findFirst({ where: ownRow(context.actor, id), include: { feed: true } })),
          version,
        )
        const last = unwrap(closeBusLine({ from: toDay(feed.validFrom), to: toDay(feed.validTo) }, lastDay))
        await tx.busLine.update({ where: { id }, data: { version: { increment: 1 } } })
        await tx.transitFeed.update({ where: { id: feedId }, data: { validTo: fromDay(last) } })
        await tx.transitService.updateMany({ where: { feedId }, data: { endsOn: fromDay(last) } })
        await note('service:write', 'BusLine', id, { to: last })
      })
      return context.db.busLine.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  withdrawBusLine: t.field({
    type: 'Uuid',
    subGraphs: ['facilitator'],
    description:
      'Retire une ligne écrite par erreur, avant son premier jour : il n’en reste que la trace au journal.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: (_root, { id, version }, context) =>
      write(context, async (tx, note) => {
        const { feedId, feed } = current(
          found(await tx.busLine.findFirst({ where: ownRow(context.actor, id), include: { feed: true } })),
          version,
        )
        unwrap(withdrawBusLine({ from: toDay(feed.validFrom) }, context.today))
        await tx.busLine.delete({ where: { id } })
        await forgetTimes(tx, feedId)
        await tx.transitFeed.delete({ where: { id: feedId } })
        await note('service:write', 'BusLine', id, { withdrawn: true })
        return id
      }),
  }),
}))
