import { policyLine } from '@cordee/domain/kernel/dated-policy'
import {
  type BusRide,
  type PickUp,
  type WithoutCar,
  withoutCarCodes,
} from '@cordee/domain/opportunity/without-car'
import type { Travel } from '@cordee/domain/organisation/travel'
import { builder } from '../graphql/builder.ts'
import { inOrder } from '../graphql/enum-values.ts'
import type { HandLine, WayToWork } from './public-travel.ts'

const PublicBusRide = builder.objectRef<BusRide>('PublicBusRide').implement({
  description: 'Un car sans changement ; les heures sont des minutes depuis minuit.',
  subGraphs: ['public'],
  fields: (t) => ({
    line: t.exposeString('line'),
    fromStop: t.exposeString('fromStop'),
    toStop: t.exposeString('toStop'),
    leaves: t.expose('leaves', { type: 'Minutes' }),
    arrives: t.expose('arrives', { type: 'Minutes' }),
    onRequest: t.exposeBoolean('onRequest'),
  }),
})

const WithoutCarAnswerEnum = builder.enumType('WithoutCarAnswer', {
  subGraphs: ['public'],
  values: ['POSSIBLE', 'ASK', 'IMPOSSIBLE'] as const,
})

const WithoutCarCodeEnum = builder.enumType('WithoutCarCode', {
  subGraphs: ['public'],
  values: inOrder(withoutCarCodes),
})

const PublicPickUp = builder.objectRef<PickUp>('PublicPickUp').implement({
  description: 'Où et quand on vient chercher ; l’heure est en minutes depuis minuit.',
  subGraphs: ['public'],
  fields: (t) => ({
    place: t.exposeString('place'),
    communeName: t.exposeString('communeName'),
    at: t.expose('at', { type: 'Minutes' }),
  }),
})

const PublicWithoutCar = builder.objectRef<WithoutCar>('PublicWithoutCar').implement({
  subGraphs: ['public'],
  fields: (t) => ({
    answer: t.expose('answer', { type: WithoutCarAnswerEnum }),
    code: t.expose('code', {
      type: WithoutCarCodeEnum,
      description: 'La phrase, par son code : une autre version la dit dans ses mots.',
    }),
    sentence: t.exposeString('sentence'),
    walkMinutes: t.exposeInt('walkMinutes', { nullable: true }),
    pickUp: t.expose('pickUp', { type: PublicPickUp, nullable: true }),
    outward: t.expose('outward', { type: PublicBusRide, nullable: true }),
    back: t.expose('back', { type: PublicBusRide, nullable: true }),
  }),
})

const PublicClosure = builder.objectRef<Travel['closed'][number]>('PublicClosure').implement({
  description: 'Un col fermé sur le chemin habituel.',
  subGraphs: ['public'],
  fields: (t) => ({
    name: t.exposeString('name'),
    until: t.expose('until', { type: 'Day', nullable: true }),
    source: t.exposeString('source'),
  }),
})

const PublicHandLine = builder.objectRef<HandLine>('PublicHandLine').implement({
  description: 'Une ligne de car dont les heures ont été écrites à la main, ce jour-là.',
  subGraphs: ['public'],
  fields: (t) => ({
    line: t.exposeString('line'),
    source: t.exposeString('source'),
    enteredOn: t.expose('enteredOn', { type: 'Day' }),
  }),
})

export const PublicWayToWork = builder.objectRef<WayToWork>('PublicWayToWork').implement({
  description: 'Comment venir de chez soi, avec la source de chaque chiffre.',
  subGraphs: ['public'],
  fields: (t) => ({
    fromName: t.exposeString('fromName'),
    sameCommune: t.exposeBoolean('sameCommune'),
    carMinutes: t.int({ nullable: true, resolve: ({ car }) => car?.minutes ?? null }),
    winterCarMinutes: t.int({ nullable: true, resolve: ({ winterCar }) => winterCar?.minutes ?? null }),
    winterRoad: t.boolean({
      description: 'Faux : l’hiver, un col fermé coupe la route.',
      resolve: ({ winterCar }) => winterCar !== null,
    }),
    bikeMinutes: t.int({ nullable: true, resolve: ({ bike }) => bike?.minutes ?? null }),
    via: t.stringList({ resolve: ({ car }) => [...(car?.via ?? [])] }),
    closed: t.field({ type: [PublicClosure], resolve: ({ winterCar }) => [...(winterCar?.closed ?? [])] }),
    withoutCar: t.expose('withoutCar', { type: PublicWithoutCar }),
    estimateSource: t.string({
      nullable: true,
      resolve: ({ car, bike }) => {
        const policy = (car ?? bike)?.policy
        return policy ? policyLine(policy) : null
      },
    }),
    timetableSource: t.string({ nullable: true, resolve: ({ timetable }) => timetable?.source ?? null }),
    handLines: t.field({ type: [PublicHandLine], resolve: ({ handLines }) => [...handLines] }),
    timetableDay: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ timetable }) => timetable?.day ?? null,
    }),
  }),
})
