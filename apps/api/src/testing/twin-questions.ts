import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { schemas } from '../graphql/schema.ts'

/** The rows a question of the workspace may name. */
export type Named =
  | 'commitment'
  | 'contract'
  | 'decpImport'
  | 'opportunity'
  | 'organisation'
  | 'participant'
  | 'programme'
  | 'report'
  | 'staff'
  | 'task'

interface Question {
  /** Where it takes an id, and whose: `filter.buyerId`. */
  readonly names: Readonly<Record<string, Named>>
  /** What it must be asked with besides. */
  readonly with?: Readonly<Record<string, unknown>>
  /** Who asks it, when a facilitator may not. */
  readonly by?: 'administrator'
}

const months = { from: '2026-11', to: '2026-12' }
const report = { title: 'Bilan', audience: 'COPIL', from: '2026-11-01', to: '2026-11-30' }

/** Every question of the workspace that takes the id of something, be it to sort out a list. */
export const questions: Readonly<Record<string, Question>> = {
  decpImport: { names: { id: 'decpImport' } },
  frozenReport: { names: { id: 'report' } },
  frozenReports: { names: { programmeId: 'programme' } },
  hoursCertificate: { names: { participantId: 'participant' } },
  hoursGrid: {
    names: { commitmentId: 'commitment', contractId: 'contract', declarantId: 'organisation' },
    with: months,
  },
  journal: { names: { actorId: 'staff', objectId: 'participant' }, by: 'administrator' },
  meetings: { names: { opportunityId: 'opportunity' } },
  messages: { names: { organisationId: 'organisation', participantId: 'participant' } },
  opportunities: { names: { commitmentId: 'commitment', employerId: 'organisation' } },
  opportunity: { names: { id: 'opportunity' } },
  organisation: { names: { id: 'organisation' } },
  outcomesToAsk: {
    names: { commitmentId: 'commitment', employerId: 'organisation' },
    with: { milestone: 'EXIT' },
  },
  participant: { names: { id: 'participant' } },
  participants: { names: { prescriberId: 'organisation' } },
  penaltyCases: { names: { commitmentId: 'commitment' } },
  plannedPurchases: { names: { 'filter.buyerId': 'organisation' } },
  procurementContract: { names: { id: 'contract' } },
  procurementContracts: {
    names: { 'filter.buyerId': 'organisation' },
    with: { filter: { statuses: ['IDENTIFIED'] } },
  },
  programme: { names: { id: 'programme' } },
  referrals: { names: { opportunityId: 'opportunity', participantId: 'participant' } },
  reminderDraft: { names: { taskId: 'task' } },
  reportPreview: {
    names: {
      'input.funderId': 'organisation',
      'input.programmeId': 'programme',
      'input.replacesId': 'report',
    },
    with: { input: report },
  },
  staffingRequests: { names: { commitmentId: 'commitment' } },
  tasks: {
    names: { contractId: 'contract', organisationId: 'organisation', participantId: 'participant' },
    with: { status: 'OPEN' },
  },
  timeSheets: { names: { userId: 'staff' } },
  visits: { names: { organisationId: 'organisation' } },
  workRequests: { names: { opportunityId: 'opportunity' } },
}

const fields = () => schemas.facilitator.getQueryType()?.getFields() ?? {}

const idsIn = (path: string, type: GraphQLInputType): string[] => {
  const named = getNamedType(type)
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((each) => idsIn(`${path}.${each.name}`, each.type))
  return named.name === 'Uuid' || named.name === 'ID' ? [path] : []
}

/** What the schema says takes an id: `tasks contractId`. */
export const everyIdAsked = (): string[] =>
  Object.values(fields()).flatMap(({ name, args }) =>
    args.flatMap((argument) => idsIn(argument.name, argument.type).map((path) => `${name} ${path}`)),
  )

const leaves = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const asked = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some((argument) => isNonNullType(argument.type))) return []
    if (isLeafType(getNamedType(field.type))) return [field.name]
    return depth > 0 && field.args.length === 0 ? [`${field.name}${leaves(field.type, depth - 1)}`] : []
  })
  return ` { __typename ${asked.join(' ')} }`
}

const selectionOf = (name: string, type: GraphQLOutputType): string => {
  if (name === 'reportPreview') return leaves(type, 2)
  const named = getNamedType(type)
  if (!named.name.endsWith('Connection')) return ' { __typename }'
  const counted = isObjectType(named) && 'totalCount' in named.getFields() ? 'totalCount ' : ''
  return ` { ${counted}edges { node { __typename } } }`
}

/** A question with one id in it, as a document and its variables. */
export const askedWith = (
  name: string,
  path: string,
  id: string,
): { source: string; variables: Record<string, unknown> } => {
  const field = fields()[name]
  if (!field) throw new Error(`no question ${name}`)
  const [outer = '', inner] = path.split('.')
  const { with: besides = {} } = questions[name] ?? {}
  const inside = besides[outer] as object | undefined
  const pages = field.args.some((argument: GraphQLArgument) => argument.name === 'first')
  const variables = {
    ...besides,
    ...(pages ? { first: 5 } : {}),
    [outer]: inner === undefined ? id : { ...inside, [inner]: id },
  }
  const used = field.args.filter((argument) => argument.name in variables)
  const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(', ')
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  return {
    source: `query (${declared}) { ${name}(${passed})${selectionOf(name, field.type)} }`,
    variables,
  }
}
