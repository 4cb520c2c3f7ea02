import { existsSync, readFileSync } from 'node:fs'
import { getOperationAST, OperationTypeNode, parse, type VariableDefinitionNode } from 'graphql'

/** The only documents the two portal doors accept, by their hash; read once at boot. */
export type TrustedDocuments = ReadonlyMap<string, string>

export const readTrustedDocuments = (file: URL): TrustedDocuments => {
  if (!existsSync(file)) return new Map()
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return new Map(Object.entries(manifest))
}

export interface TrustedQuery {
  readonly source: string
  readonly variableDefinitions: readonly VariableDefinitionNode[]
}

/** The documents that only read: what may come by GET. */
export const queriesOf = (documents: TrustedDocuments): ReadonlyMap<string, TrustedQuery> =>
  new Map(
    [...documents].flatMap(([id, source]) => {
      const operation = getOperationAST(parse(source))
      return operation?.operation === OperationTypeNode.QUERY
        ? [[id, { source, variableDefinitions: operation.variableDefinitions ?? [] }] as const]
        : []
    }),
  )
