import { effortRoundingSentences } from '@cordee/domain/procurement/meanings'
import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { BuyerCategoryEnum, ContractCategoryEnum } from './types.ts'

const amount = z
  .number()
  .int()
  .min(0, 'Un montant ne peut pas être négatif.')
  .max(1e15, 'Ce montant est trop grand.')
const title = (what: string) => z.string().trim().min(3, `Écrivez ${what} en quelques mots.`).max(1000)
const share = z.number().int().min(0, 'Une part va de 0 à 100 %.').max(10_000, 'Une part va de 0 à 100 %.')
const text = z.string().trim().max(4000)
const reference = z.string().trim().max(40)
const months = z.number().int().min(1).max(600)

export const LotInput = builder.inputType('LotInput', {
  fields: (t) => ({
    number: t.int({ validate: z.number().int().min(1, 'Un lot est numéroté à partir de 1.').max(999) }),
    title: t.string({ validate: title('l’objet du lot') }),
    amountCents: t.field({ type: 'Cents', required: false, validate: amount }),
  }),
})

export const LotCorrectionInput = builder.inputType('LotCorrectionInput', {
  fields: (t) => ({
    title: t.string({ validate: title('l’objet du lot') }),
    amountCents: t.field({ type: 'Cents', required: false, validate: amount }),
  }),
})

export const RegisterContractInput = builder.inputType('RegisterContractInput', {
  fields: (t) => ({
    buyerId: t.field({ type: 'Uuid' }),
    subject: t.string({ validate: title('l’objet du marché') }),
    reference: t.string({ required: false, validate: reference }),
    category: t.field({ type: ContractCategoryEnum, required: false }),
    buyerCategory: t.field({ type: BuyerCategoryEnum, required: false }),
    communeCode: t.string({ required: false }),
    amountCents: t.field({ type: 'Cents', required: false, validate: amount }),
    launchedOn: t.field({ type: 'Day', required: false }),
    durationMonths: t.int({ required: false, validate: months }),
    nature: t.string({ required: false, validate: z.string().max(80) }),
    lots: t.field({
      type: [LotInput],
      validate: z.array(z.unknown()).min(1, 'Un marché a au moins un lot.').max(99),
    }),
  }),
})

export const ContractFactsInput = builder.inputType('ContractFactsInput', {
  description: 'Les réponses de l’acheteur : ce que la donnée essentielle ne dit pas.',
  fields: (t) => ({
    category: t.field({ type: ContractCategoryEnum, required: false }),
    buyerCategory: t.field({ type: BuyerCategoryEnum, required: false }),
    launchedOn: t.field({ type: 'Day', required: false }),
    amountCents: t.field({ type: 'Cents', required: false, validate: amount }),
    urbanRenewal: t.boolean({ required: false }),
    defenceOrSecurity: t.boolean({
      required: false,
      description: 'Marché de défense ou de sécurité : jamais soumis à l’obligation (R05).',
    }),
  }),
})

export const ContractCorrectionInput = builder.inputType('ContractCorrectionInput', {
  description:
    'Ce qui était mal noté du marché : ce qui n’est pas dit reste, ce qui est dit vide est effacé.',
  fields: (t) => ({
    buyerId: t.field({ type: 'Uuid', required: false }),
    subject: t.string({ required: false, validate: title('l’objet du marché') }),
    reference: t.string({ required: false, validate: reference }),
    communeCode: t.string({ required: false, validate: z.string().max(5) }),
    durationMonths: t.int({ required: false, validate: months }),
    cpv: t.string({ required: false, validate: z.string().trim().max(12) }),
    procedure: t.string({ required: false, validate: z.string().trim().max(200) }),
  }),
})

const EffortRoundingEnum = builder.enumType('EffortRounding', { values: described(effortRoundingSentences) })

const EffortInput = builder.inputType('EffortInput', {
  fields: (t) => ({
    amountCents: t.field({ type: 'Cents', validate: amount }),
    labourShareBps: t.field({ type: 'BasisPoints', validate: share }),
    hourlyCostCents: t.field({ type: 'Cents', validate: z.number().int().min(0).max(100_000_00) }),
    insertionRateBps: t.field({ type: 'BasisPoints', validate: share }),
    rounding: t.field({ type: EffortRoundingEnum, required: false }),
  }),
})

const staff = z.number().int().min(0).max(10_000)

const NewStaffInput = builder.inputType('NewStaffInput', {
  description: 'Reprise du personnel : le taux porte sur les salariés nouvellement affectés (R11).',
  fields: (t) => ({ totalStaff: t.int({ validate: staff }), transferredStaff: t.int({ validate: staff }) }),
})

const minutesValue = z.number().int().min(0).max(60_000_000)

const SliceInput = builder.inputType('SliceInput', {
  description: 'Des heures par tranche de montant commandé (R10).',
  fields: (t) => ({
    sliceCents: t.field({
      type: 'Cents',
      validate: amount.min(1, 'Écrivez le montant d’une tranche, plus grand que zéro.'),
    }),
    minutesPerSlice: t.field({
      type: 'Minutes',
      validate: minutesValue.min(1, 'Écrivez les heures dues par tranche : au moins une minute.'),
    }),
  }),
})

const FixedVolumeInput = builder.inputType('FixedVolumeInput', {
  fields: (t) => ({
    dueMinutes: t.field({ type: 'Minutes', validate: minutesValue }),
    formula: t.string({ validate: title('d’où vient ce volume') }),
  }),
})

const CriterionInput = builder.inputType('CriterionInput', {
  description: 'Un critère d’attribution : le minimum du marché, et la promesse si elle est déjà connue.',
  fields: (t) => ({
    minimumMinutes: t.field({ type: 'Minutes', validate: minutesValue }),
    promisedMinutes: t.field({ type: 'Minutes', required: false, validate: minutesValue }),
  }),
})

const WorkedPercentInput = builder.inputType('WorkedPercentInput', {
  description:
    'Une part des heures travaillées : due mois après mois, sur ce que l’entreprise déclare (R08).',
  fields: (t) => ({ insertionRateBps: t.field({ type: 'BasisPoints', validate: share }) }),
})

const InsertionServiceInput = builder.inputType('InsertionServiceInput', {
  description: 'Un marché de services d’insertion : des places ; les heures sont pour la statistique.',
  fields: (t) => ({
    places: t.int({ validate: z.number().int().min(1, 'Écrivez le nombre de places.').max(10_000) }),
    minutesPerPlace: t.field({ type: 'Minutes', validate: z.number().int().min(1).max(600_000) }),
  }),
})

const TrainingCourseInput = builder.inputType('TrainingCourseInput', {
  description: 'Une clause sociale de formation : la durée du parcours suit le montant (R77).',
  fields: (t) => ({ amountCents: t.field({ type: 'Cents', validate: amount }) }),
})

const EntrustedInput = builder.inputType('EntrustedInput', {
  description: 'Une part du montant confiée à une structure d’insertion.',
  fields: (t) => ({
    amountCents: t.field({ type: 'Cents', validate: amount }),
    entrustedShareBps: t.field({ type: 'BasisPoints', validate: share }),
    labourShareBps: t.field({ type: 'BasisPoints', validate: share }),
    hourlyCostCents: t.field({ type: 'Cents', validate: z.number().int().min(1).max(100_000_00) }),
  }),
})

export const SaveClauseInput = builder.inputType('SaveClauseInput', {
  fields: (t) => ({
    lotId: t.field({ type: 'Uuid' }),
    version: t.int({ description: 'Celle du lot, avec la clause qu’on y a lue.' }),
    type: t.string({ validate: z.string().regex(/^[A-Z_]{3,40}$/, 'Choisissez le type de clause.') }),
    effort: t.field({ type: EffortInput, required: false }),
    newStaff: t.field({ type: NewStaffInput, required: false }),
    slice: t.field({ type: SliceInput, required: false }),
    fixed: t.field({ type: FixedVolumeInput, required: false }),
    criterion: t.field({ type: CriterionInput, required: false }),
    percent: t.field({ type: WorkedPercentInput, required: false }),
    service: t.field({ type: InsertionServiceInput, required: false }),
    training: t.field({ type: TrainingCourseInput, required: false }),
    entrusted: t.field({ type: EntrustedInput, required: false }),
    scope: t.string({ required: false, validate: text }),
    eligiblePublics: t.string({ required: false, validate: text }),
    facilitatorContact: t.string({ required: false, validate: text }),
    asbestosRemoval: t.boolean({
      required: false,
      description: 'Retrait d’amiante : ni CDD ni intérim (R51).',
    }),
    residenceCondition: t.boolean({
      required: false,
      description: 'Habiter ici serait une condition : toujours refusé (R29).',
    }),
    neighbourhoodPriority: t.boolean({
      required: false,
      description: 'Priorité aux habitants des quartiers, en renouvellement urbain seulement (R29).',
    }),
  }),
})
