import { type GraphQLObjectType, type GraphQLSchema, isNonNullType, isObjectType } from 'graphql'
import type { Door } from './doors.ts'
import { saysWhose } from './person-reads-plugin.ts'

interface Said {
  readonly authScopes?: unknown
  readonly subGraphs?: readonly Door[]
}

const said = (holder: { extensions: object }): Said =>
  (holder.extensions as { pothosOptions?: Said }).pothosOptions ?? {}

/** What a person can be recognised by, or suffer from, when read by someone who should not. */
const personal =
  /^(firstName|lastName|birthDate|phone|email|helperName|helperPhone|criteria|identity|personName|regularisationReason|note)$/

/** Types that reach people but whose holder is not a person: an organisation's switchboard, the carrier's own line. */
const impersonal = new Set(['Organisation', 'CarrierOrganisation', 'PublicTerritory', 'CallbackReceipt'])

/** What a person is called by or described by: a type that holds one of these says whose file it shows. */
const naming = /^(firstName|lastName|birthDate|birthYear|personName|criteria|regularisationReason)$/

/** Types that name or describe somebody and do not say whose file is then read. */
export const unread = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) &&
    Object.keys(type.getFields()).some((field) => naming.test(field)) &&
    !saysWhose(type)
      ? [`${type.name} is about somebody and does not say whose file is read (readOf)`]
      : [],
  )

/** What has a life and waits for nobody: it lasts until its day, or what waits in it has a line of its own. */
const waitForNobody = new Set([
  // An offer waits within the request it answers, which says for whom.
  'StaffingOffer',
  // A message waits for the queue; when it fails, a task is opened.
  'Message',
  // The month that these show waits, and says for whom.
  'HoursCell',
  'DeclarationLine',
  // What somebody keeps as it is: edited when it changes, waiting for nothing.
  'BusLine',
  'BuyerAgreement',
  'CarrierOrganisation',
  'Contact',
  'Expense',
  'MessageTemplate',
  'MissionLetter',
  'Organisation',
  'Outcome',
  'OwnOrganisation',
  'ParticipantIdentity',
  'Programme',
  'PublicityBlock',
  'ServiceSettings',
  'SetPolicy',
  'StaffAccount',
  'StaffMonth',
  'TrainingPeriod',
  'Visit',
  // What holds until it is taken back.
  'AccessLink',
  'DataShare',
  'OwnShare',
  'PartnerClient',
  'PartnerToken',
  // What was noted once: a call, a paper seen, a file read.
  'CallRecord',
  'DecpImport',
  'DocumentSeen',
  'EligibilityProof',
  // A lot and a tranche wait with their contract, clause and commitments, which say for whom.
  'Lot',
  'Tranche',
  // A person's file says its `nextStep`; these lines are next steps themselves.
  'Participant',
  'NextStep',
  'TodayLine',
  'RetentionLine',
  // A position before it is written, or as others read it: the position says for whom it waits.
  'ComingPosition',
  'OfferedPosition',
  'PartnerPosition',
  // What who holds a link reads of something that says it to the team; a sentence tells them what comes next.
  'BoughtCommitment',
  'FollowedReferral',
  'FollowedWork',
  'OwedCommitment',
  'OwnRequest',
  'OwnWorkRequest',
  'ProposedCandidate',
])

/** Has a life: steps, a version that somebody writes, an answer promised, a day that is still to come. */
const lives = (type: GraphQLObjectType): boolean =>
  Object.entries(type.getFields()).some(
    ([name, field]) =>
      name === 'availableSteps' ||
      name === 'version' ||
      /^answer(By|Before)$/.test(name) ||
      (/(On|At)$/.test(name) && !isNonNullType(field.type)),
  )

/** Types that may wait for somebody, and that do not say for whom and since when. */
export const waiting = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || waitForNobody.has(type.name)) return []
    const fields = Object.keys(type.getFields())
    const missing = ['nextActor', 'nextActorSince'].filter((name) => !fields.includes(name))
    return lives(type) && missing.length > 0
      ? [`${type.name} has a life and does not say ${missing.join(' nor ')}`]
      : []
  })

/** What people edit, and whose steps are said in other words. */
const stepsSaidOtherwise = new Set([
  // A company reads what it owes; the one thing it may ask has its own request, which says its steps.
  'OwedCommitment',
  // A person proposed is answered: `answers` lists the answers that can be given.
  'ProposedCandidate',
  // A month of hours says its steps; a cell of the grid and a line of the sheet show it.
  'HoursCell',
  'DeclarationLine',
])

/** Types with a life cycle that do not say which of its steps the viewer may take. */
export const stepless = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || stepsSaidOtherwise.has(type.name)) return []
    const fields = Object.keys(type.getFields())
    return fields.includes('status') && fields.includes('version') && !fields.includes('availableSteps')
      ? [`${type.name} has a life cycle and does not say its steps (availableSteps)`]
      : []
  })

/** What people edit without saying who may: whether they may is asked elsewhere. */
const mayIsSaidElsewhere = new Set([
  // A person's own request and an organisation's own contacts: whoever holds the link may.
  'OwnWorkRequest',
  'OwnRequest',
  'OwnOrganisation',
  'OwnShare',
  // What an adviser follows says by `canWithdraw` the one thing that can be done.
  'FollowedReferral',
  // The version of a picture, in its address: nobody edits it there.
  'PublicLogo',
  ...stepsSaidOtherwise,
])

/** Types that are edited (they have a version) and say neither their steps nor whether the viewer may. */
export const mute = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || mayIsSaidElsewhere.has(type.name)) return []
    const fields = Object.keys(type.getFields())
    const says = fields.some((name) => name === 'availableSteps' || name.startsWith('viewerCan'))
    return fields.includes('version') && !says
      ? [`${type.name} is edited and does not say whether the viewer may (viewerCan…)`]
      : []
  })

/** Every root field says which door it belongs to and who may ask; every type with personal fields says who may see it. */
export const unsaid = (schema: GraphQLSchema): string[] => {
  const problems: string[] = []
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const { authScopes, subGraphs } = said(field)
      const where = `${root?.name}.${field.name}`
      if (!authScopes) problems.push(`${where} does not say who may ask (authScopes)`)
      if (!subGraphs || subGraphs.length === 0) problems.push(`${where} does not say its door (subGraphs)`)
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || impersonal.has(type.name)) continue
    if (type === schema.getQueryType() || type === schema.getMutationType()) continue
    const fields = Object.values(type.getFields()).filter(
      (field) => personal.test(field.name) && !said(field).authScopes,
    )
    if (fields.length > 0 && !said(type).authScopes) {
      problems.push(
        `${type.name} holds ${fields.map(({ name }) => name).join(', ')} and does not say who may see it`,
      )
    }
  }
  return problems
}
