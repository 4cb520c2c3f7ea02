import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { fromDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { EmploymentContractTypeEnum } from '../placement/types.ts'
import { WordingLanguageEnum } from './types.ts'

const line = z.string().trim().min(1).max(300)
const lines = z
  .array(line)
  .max(12, 'Douze lignes au plus : les postes avec douze exigences ne servent à personne.')
const short = z.string().trim().max(300)
const timeOfDay = z.number().int().min(0).max(1439)

const PickUpInput = builder.inputType('PickUpInput', {
  fields: (t) => ({
    communeCode: t.string({ validate: z.string().length(5, 'Choisissez la commune du ramassage.') }),
    place: t.string({ validate: z.string().trim().min(2, 'Dites où l’équipe s’arrête.').max(120) }),
    at: t.field({ type: 'Minutes', validate: timeOfDay }),
  }),
})

const WordingInput = builder.inputType('OpportunityWordingInput', {
  fields: (t) => ({
    language: t.field({ type: WordingLanguageEnum }),
    title: t.string({ required: false, validate: z.string().trim().max(120) }),
    timetable: t.string({ required: false, validate: short }),
    tasks: t.stringList({ required: false, validate: lines }),
    needs: t.stringList({ required: false, validate: lines }),
    provided: t.stringList({ required: false, validate: lines }),
    howToCome: t.stringList({ required: false, validate: lines }),
    meals: t.string({ required: false, validate: short }),
    firstPay: t.string({ required: false, validate: short }),
    physicalEffort: t.string({ required: false, validate: short }),
    context: t.string({ required: false, validate: z.string().trim().max(600) }),
  }),
})

export const OpportunityInput = builder.inputType('OpportunityInput', {
  fields: (t) => ({
    title: t.string({ validate: z.string().trim().min(3, 'Écrivez le métier en mots simples.').max(120) }),
    romeCode: t.string({ validate: z.string().regex(/^[A-N]\d{4}$/, 'Choisissez un métier.') }),
    communeCode: t.string({ validate: z.string().min(5, 'Choisissez une commune.').max(5) }),
    startsOn: t.field({ type: 'Day', required: false }),
    endsOn: t.field({ type: 'Day', required: false }),
    comingPeriod: t.string({ required: false, validate: short }),
    places: t.int({ validate: z.number().int().min(1, 'Il faut au moins une place.').max(99) }),
    weeklyMinutes: t.field({
      type: 'Minutes',
      validate: z
        .number()
        .int()
        .min(60, 'Écrivez les heures par semaine.')
        .max(2880, '48 heures par semaine au plus.'),
    }),
    timetable: t.string({ validate: short }),
    employerId: t.field({ type: 'Uuid', required: false }),
    contractType: t.field({ type: EmploymentContractTypeEnum }),
    tasks: t.stringList({ validate: lines }),
    needs: t.stringList({ validate: lines }),
    provided: t.stringList({ required: false, validate: lines }),
    howToCome: t.stringList({ required: false, validate: lines }),
    meals: t.string({ required: false, validate: short }),
    firstPay: t.string({ required: false, validate: short }),
    physicalEffort: t.string({ required: false, validate: short }),
    readingNeeded: t.boolean({ required: false }),
    drivingLicence: t.boolean({ required: false }),
    context: t.string({ validate: z.string().trim().max(600) }),
    shiftStartsAt: t.field({ type: 'Minutes', required: false, validate: timeOfDay }),
    shiftEndsAt: t.field({ type: 'Minutes', required: false, validate: z.number().int().min(1).max(2879) }),
    pickUpOnRequest: t.boolean({ required: false }),
    pickUps: t.field({ type: [PickUpInput], required: false, validate: z.array(z.unknown()).max(8) }),
    wordings: t.field({
      type: [WordingInput],
      required: false,
      description: 'Les textes redits dans une autre version ; non dits, ceux d’avant restent.',
      validate: z.array(z.unknown()).max(2),
    }),
  }),
})

export const opportunityColumns = (input: typeof OpportunityInput.$inferInput) => ({
  title: input.title.trim(),
  romeCode: input.romeCode,
  communeCode: input.communeCode,
  startsOn: fromDayOrNull(input.startsOn),
  endsOn: fromDayOrNull(input.endsOn),
  comingPeriod: input.comingPeriod ?? null,
  places: input.places,
  weeklyMinutes: input.weeklyMinutes,
  timetable: input.timetable,
  employerId: input.employerId ?? null,
  contractType: input.contractType,
  tasks: input.tasks,
  needs: input.needs,
  provided: input.provided ?? [],
  howToCome: input.howToCome ?? [],
  meals: input.meals ?? null,
  firstPay: input.firstPay ?? null,
  physicalEffort: input.physicalEffort ?? null,
  readingNeeded: input.readingNeeded ?? false,
  drivingLicence: input.drivingLicence ?? false,
  context: unwrap(parseFreeText(input.context), 'context'),
  ...shiftOf(input),
  pickUpOnRequest: input.pickUpOnRequest ?? false,
})

/** Both hours or none; work that ends before it starts ends the next day. */
const shiftOf = ({ shiftStartsAt, shiftEndsAt }: typeof OpportunityInput.$inferInput) => {
  if (typeof shiftStartsAt !== 'number' || typeof shiftEndsAt !== 'number') {
    return { shiftStartsAt: null, shiftEndsAt: null }
  }
  return { shiftStartsAt, shiftEndsAt: shiftEndsAt > shiftStartsAt ? shiftEndsAt : shiftEndsAt + 1440 }
}

/** The pick-ups are those that were just said, no more. */
export const savePickUps = async (
  tx: Tx,
  { newId, actor }: Context,
  opportunityId: string,
  pickUps: (typeof OpportunityInput.$inferInput)['pickUps'],
): Promise<void> => {
  const carrierId = carrierOf(actor)
  await tx.pickUpPoint.deleteMany({ where: { carrierId, opportunityId } })
  for (const { communeCode, place, at } of pickUps ?? []) {
    found(await tx.commune.findUnique({ where: { code: communeCode } }))
    await tx.pickUpPoint.create({
      data: {
        id: newId(),
        carrierId,
        opportunityId,
        communeCode,
        place: unwrap(parseFreeText(place), 'place'),
        at,
      },
    })
  }
}

const textOrNull = (text: string | null | undefined): string | null => text?.trim() || null

/** The texts said again are those just said, one set a version; a set that says nothing is not kept. */
export const saveWordings = async (
  tx: Tx,
  { actor }: Context,
  opportunityId: string,
  wordings: (typeof OpportunityInput.$inferInput)['wordings'],
): Promise<void> => {
  if (!wordings) return
  const carrierId = carrierOf(actor)
  await tx.opportunityWording.deleteMany({ where: { carrierId, opportunityId } })
  for (const wording of new Map(wordings.map((each) => [each.language, each])).values()) {
    const context = textOrNull(wording.context)
    const said = {
      title: textOrNull(wording.title),
      timetable: textOrNull(wording.timetable),
      tasks: wording.tasks ?? [],
      needs: wording.needs ?? [],
      provided: wording.provided ?? [],
      howToCome: wording.howToCome ?? [],
      meals: textOrNull(wording.meals),
      firstPay: textOrNull(wording.firstPay),
      physicalEffort: textOrNull(wording.physicalEffort),
      context: context && unwrap(parseFreeText(context), 'wordings'),
    }
    const { language } = wording
    const isSaid = Object.values(said).some((text) => text !== null && text.length > 0)
    if (isSaid) await tx.opportunityWording.create({ data: { carrierId, opportunityId, language, ...said } })
  }
}
