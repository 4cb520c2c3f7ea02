import { type RuleCode, refusalCatalogue } from '@cordee/domain/refusals'
import { builder, InputValidationError } from './builder.ts'
import { everyDoor } from './doors.ts'
import { NotAllowed, NotFound, RuleRefusal, StaleVersion } from './errors.ts'

const codes = Object.keys(refusalCatalogue).toSorted() as [RuleCode, ...RuleCode[]]

export const RuleCodeEnum = builder.enumType('RuleCode', {
  description: 'Une règle qui refuse, par son code.',
  subGraphs: everyDoor,
  values: codes,
})

export const ErrorInterface = builder.interfaceRef<Error>('Error').implement({
  description: 'Une phrase qui dit quoi faire.',
  subGraphs: everyDoor,
  fields: (t) => ({ message: t.exposeString('message') }),
})

builder.objectType(RuleRefusal, {
  name: 'RuleRefusal',
  subGraphs: everyDoor,
  interfaces: [ErrorInterface],
  fields: (t) => ({
    code: t.expose('code', { type: RuleCodeEnum }),
    field: t.exposeString('field', { nullable: true }),
  }),
})

builder.objectType(NotAllowed, { name: 'NotAllowed', subGraphs: everyDoor, interfaces: [ErrorInterface] })
builder.objectType(NotFound, { name: 'NotFound', subGraphs: everyDoor, interfaces: [ErrorInterface] })
builder.objectType(StaleVersion, {
  name: 'StaleVersion',
  subGraphs: everyDoor,
  interfaces: [ErrorInterface],
  fields: (t) => ({ current: t.exposeInt('current') }),
})

const InputIssue = builder.objectRef<{ path: string[]; message: string }>('InputIssue').implement({
  subGraphs: everyDoor,
  fields: (t) => ({ path: t.exposeStringList('path'), message: t.exposeString('message') }),
})

builder.objectType(InputValidationError, {
  name: 'InvalidInput',
  description: 'Une saisie incomplète ou illisible, champ par champ.',
  subGraphs: everyDoor,
  interfaces: [ErrorInterface],
  fields: (t) => ({
    message: t.string({
      description: 'La première phrase à dire ; toutes sont dans `issues`.',
      resolve: ({ issues }) => issues[0]?.message ?? 'Corrigez ce qui est signalé.',
    }),
    issues: t.field({
      type: [InputIssue],
      resolve: (error) =>
        error.issues.map((issue) => ({
          path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)),
          message: issue.message,
        })),
    }),
  }),
})
