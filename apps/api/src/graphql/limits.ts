import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  Kind,
  TypeInfo,
  type ValidationContext,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { badUserInput, costExceeded, limitExceeded } from './errors.ts'

export const limits = {
  tokens: 2000,
  depth: 12,
  /** `__typename` counts: thousands of aliases of it are an attack too. */
  aliases: 15,
  rootFields: 10,
  rootMutationFields: 5,
  pageSize: 100,
  cost: 2000,
  /** A partner's bucket: what it holds, and what comes back each second. */
  points: { most: 5000, perSecond: 50 },
  bodyBytes: 100_000,
  /** Lists and objects inside one another, in what is sent as JSON. */
  jsonDepth: 32,
  listItems: 250,
  stringLength: 10_000,
} as const

/** The shape of a document, checked before anything is resolved. */
export const shapeRule = (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    const operations = document.definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    )
    if (operations.length > 1) context.reportError(limitExceeded('Une seule opération par document.'))
    for (const operation of operations) {
      const fields = operation.selectionSet.selections.length
      const ceiling = operation.operation === 'mutation' ? limits.rootMutationFields : limits.rootFields
      if (fields > ceiling) context.reportError(limitExceeded(`Au plus ${ceiling} champs à la racine.`))
    }
    if (countAliases(document) > limits.aliases) {
      context.reportError(limitExceeded(`Au plus ${limits.aliases} alias par document.`))
    }
    if (depthOf(document) > limits.depth) {
      context.reportError(limitExceeded(`Au plus ${limits.depth} niveaux imbriqués.`))
    }
  },
})

const countAliases = (document: DocumentNode): number => {
  let aliases = 0
  visit(document, {
    Field: (field) => {
      if (field.alias) aliases += 1
    },
  })
  return aliases
}

/** Fragments are measured once each: a document of doubling fragments must not be expanded to be refused. */
const depthOf = (document: DocumentNode): number => {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const known = new Map<string, number>()
  const measure = (node: { selectionSet?: FieldNode['selectionSet'] }, path: ReadonlySet<string>): number => {
    let deepest = 0
    for (const selection of node.selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD) deepest = Math.max(deepest, 1 + measure(selection, path))
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, measure(selection, path))
      else deepest = Math.max(deepest, spread(selection.name.value, path))
    }
    return deepest
  }
  const spread = (name: string, path: ReadonlySet<string>): number => {
    const fragment = fragments.get(name)
    if (!fragment || path.has(name)) return 0
    const before = known.get(name)
    if (before !== undefined) return before
    const depth = measure(fragment, new Set([...path, name]))
    known.set(name, depth)
    return depth
  }
  return Math.max(
    0,
    ...document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [measure(definition, new Set())] : [],
    ),
  )
}

/** A list that grows is read by pages: `first` or `last`, 1 to 100, with the values really sent. */
export const checkPages = (
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
) => {
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (field) => {
        const definition = types.getFieldDef()
        const paged = definition?.args.some((argument) => argument.name === 'first')
        if (!definition || !paged || !isCompositeType(getNamedType(definition.type))) return
        const { first, last, after, before } = getArgumentValues(definition, field, variables)
        const size = first ?? last
        if (size === undefined || size === null) {
          throw badUserInput(`« ${field.name.value} » : donnez first ou last, de 1 à ${limits.pageSize}.`)
        }
        if (typeof size !== 'number' || size < 1 || size > limits.pageSize || (first && last)) {
          throw badUserInput(
            `« ${field.name.value} » : une page va de 1 à ${limits.pageSize}, par first ou par last.`,
          )
        }
        const cursors = [after, before].filter((cursor) => cursor !== undefined && cursor !== null)
        if (cursors.length > 1) throw badUserInput(`« ${field.name.value} » : donnez after ou before.`)
        if ((first && before) || (last && after)) {
          throw badUserInput(`« ${field.name.value} » : after va avec first, before avec last.`)
        }
      },
    }),
  )
}

/** What the operation would cost, before it runs. @param variables as they were sent */
export const checkCost = (
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  context: object,
): number => {
  const { complexity } = complexityFromQuery(document, { schema, variables, ctx: context })
  if (complexity > limits.cost) throw costExceeded(complexity, limits.cost)
  return complexity
}

const isHolder = (value: unknown): value is object => value !== null && typeof value === 'object'

/**
 * Deeper than anything ours asks for: what walks through a value by calling itself must never meet it. Measured level
 * by level, so that the measure itself cannot fall.
 */
export const tooDeep = (json: unknown): boolean => {
  let level = [json].filter(isHolder)
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limits.jsonDepth) return true
    level = level.flatMap((holder) => Object.values(holder).filter(isHolder))
  }
  return false
}

export const tooDeepMessage = `Au plus ${limits.jsonDepth} niveaux imbriqués dans ce qui est envoyé.`

/** What a client sends is bounded at any depth, and is text PostgreSQL can hold. */
export const checkVariables = (value: unknown): void => {
  if (typeof value === 'string') {
    if (value.length > limits.stringLength)
      throw limitExceeded(`Au plus ${limits.stringLength} caractères par texte.`)
    if (value.includes('\u0000') || !value.isWellFormed())
      throw badUserInput('Ce texte contient un caractère illisible.')
  } else if (Array.isArray(value)) {
    if (value.length > limits.listItems)
      throw limitExceeded(`Au plus ${limits.listItems} éléments par liste.`)
    value.forEach(checkVariables)
  } else if (value !== null && typeof value === 'object') Object.values(value).forEach(checkVariables)
}

/** The same of what a client wrote in its document rather than beside it. */
export const checkLiterals = (document: DocumentNode): void => {
  visit(document, { StringValue: ({ value }) => checkVariables(value) })
}
