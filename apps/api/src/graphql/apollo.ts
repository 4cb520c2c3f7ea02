import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError, getVariableValues } from 'graphql'
import type { Logger } from 'pino'
import { unavailability } from '../db/overload.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { InputValidationError } from './builder.ts'
import type { Context } from './context.ts'
import type { Door } from './doors.ts'
import { forbidden, NotAllowed, NotFound, RuleRefusal } from './errors.ts'
import { checkCost, checkLiterals, checkPages, checkVariables, limits, shapeRule } from './limits.ts'
import { pointsPlugin } from './points.ts'
import { schemas } from './schema.ts'

/** Codes a client may read; anything else is a bug or an outage and is masked. */
const openCodes = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
  'COST_EXCEEDED',
  'DOCUMENT_NOT_TRUSTED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'UNAVAILABLE',
  'IDEMPOTENCY_MISMATCH',
  'ALREADY_DONE',
  'THROTTLED',
])

/** Refusals of the database itself that a person can understand: a race lost, a commune that does not exist. */
const databaseRefusals: Readonly<Record<string, { code: string; message: string }>> = {
  P2002: {
    code: 'CONFLICT',
    message: 'Cet élément vient d’être créé par quelqu’un d’autre. Rechargez la page.',
  },
  P2003: {
    code: 'BAD_USER_INPUT',
    message: 'Une valeur choisie n’existe pas (commune, métier, organisation…). Choisissez-la dans la liste.',
  },
  '23P01': {
    code: 'CONFLICT',
    message: 'Ces dates en recouvrent d’autres, déjà notées. Rechargez la page, puis changez les dates.',
  },
  P2034: {
    code: 'CONFLICT',
    message: 'Deux personnes ont écrit en même temps. Réessayez : rien n’est perdu.',
  },
}

const causeOf = (error: unknown): unknown => (error instanceof GraphQLError ? error.originalError : error)

/** The code of Prisma; where it has none of its own, the one PostgreSQL gave. */
const databaseCode = (error: unknown): string => {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return ''
  if (error.code in databaseRefusals) return error.code
  const said = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined
  return said?.driverAdapterError?.cause?.originalCode ?? ''
}

/** What is wrong with the first argument, in the words of its check; never its value. */
const firstIssue = ({ issues }: InputValidationError): string =>
  issues[0]?.message ?? 'Une valeur n’est pas valable.'

/** An answer to who asked, not a fault of ours: it is said, and not noted. */
const answerTo = (error: unknown): { readonly code: string; readonly message: string } | undefined => {
  const cause = causeOf(error)
  if (cause instanceof NotAllowed) return { code: 'FORBIDDEN', message: forbidden().message }
  if (cause instanceof NotFound) return { code: 'NOT_FOUND', message: cause.message }
  if (cause instanceof RuleRefusal) return { code: 'BAD_USER_INPUT', message: cause.message }
  if (cause instanceof InputValidationError) return { code: 'BAD_USER_INPUT', message: firstIssue(cause) }
  return databaseRefusals[databaseCode(cause)]
}

const masked = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  // Apollo names every refusal of a rule of validation alike; ours keeps its own name.
  const code = formatted.extensions?.limit
    ? 'LIMIT_EXCEEDED'
    : String(formatted.extensions?.code ?? 'INTERNAL')
  if (unavailability(error)) {
    return {
      message: 'Le service est momentanément indisponible. Rien n’est perdu : réessayez dans un instant.',
      extensions: { code: 'UNAVAILABLE' },
    }
  }
  const answer = answerTo(error)
  if (answer) return { message: answer.message, extensions: { code: answer.code } }
  if (!openCodes.has(code)) {
    return {
      message: 'Une erreur est survenue. Elle est notée de notre côté.',
      extensions: { code: 'INTERNAL' },
    }
  }
  const cost = formatted.extensions?.cost
  return {
    message:
      code === 'BAD_USER_INPUT' && error instanceof GraphQLError && error.originalError === undefined
        ? withoutValue(formatted.message)
        : formatted.message,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: cost === undefined ? { code } : { code, cost },
  }
}

/** graphql-js repeats the value it refuses; a value may be personal. */
const withoutValue = (message: string): string =>
  message.replace(/got invalid value .*?(?= at |; )/s, 'got an invalid value')

/** What each operation under way would cost, once its document is known. */
const costs = new WeakMap<Context, number>()

const shapePlugin = (door: Door, log: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request, contextValue, operationName }) => {
      checkVariables(request.variables ?? {})
      // The other doors know their documents: only this one writes its own.
      if (door === 'partner') checkLiterals(document)
      // With its defaults and after coercion: what will really be asked.
      const { coerced: variables } = getVariableValues(
        schemas[door],
        operation?.variableDefinitions ?? [],
        request.variables ?? {},
      )
      // What cannot be coerced is refused by the execution, in its words.
      if (!variables) return
      checkPages(schemas[door], document, variables)
      // It coerces by itself, and once: what a word of an enum stands for is no word of that enum.
      const cost = checkCost(schemas[door], document, request.variables ?? {}, contextValue)
      costs.set(contextValue, cost)
      log.debug({ door, operation: operationName, cost, requestId: contextValue.requestId }, 'operation')
    },
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors) {
        const code = String(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR')
        if (openCodes.has(code) || answerTo(error)) continue
        log.error(
          {
            door,
            operation: operationName,
            requestId: contextValue.requestId,
            code,
            err: error.originalError ?? error,
          },
          'operation failed',
        )
      }
    },
  }),
})

/** One Apollo Server a door, without the plugins that hook every field. */
export const apolloFor = (door: Door, log: Logger): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema: schemas[door],
    introspection: door === 'partner',
    hideSchemaDetailsFromClientErrors: door !== 'partner',
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [shapeRule],
    formatError: masked,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      shapePlugin(door, log),
      ...(door === 'partner' ? [pointsPlugin((context) => costs.get(context))] : []),
    ],
  })
