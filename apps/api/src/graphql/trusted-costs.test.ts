import { readFileSync } from 'node:fs'
import { getOperationAST, parse, print } from 'graphql'
import { expect, test } from 'vitest'
import type { Context } from './context.ts'
import { checkCost } from './limits.ts'
import { schemas } from './schema.ts'

const documentsOf = (portal: string): [string, string][] =>
  Object.entries(
    JSON.parse(
      readFileSync(new URL(`../../trusted-documents/${portal}.json`, import.meta.url), 'utf8'),
    ) as Record<string, string>,
  )

const GIVEN: Readonly<Record<string, unknown>> = {
  'Uuid!': '01a21e84-1ef1-744e-b195-3fb81fba4344',
  'String!': 'la mure',
  'Day!': '2026-11-20',
  'Month!': '2026-11',
  'Int!': 1,
  'Boolean!': true,
  'TaskStatus!': 'OPEN',
  'OutcomeMilestone!': 'EXIT',
  'LinkSpace!': 'PROFESSIONAL',
  'ReportInput!': { audience: 'PUBLIC', from: '2026-01-01', to: '2026-12-31', title: 'Essai' },
}

/** What a page asks is known when it is built: none may be refused for its price on the day it is opened. */
test.each(['facilitator', 'holder', 'public'] as const)(
  'every document of the %s door is within its price',
  (door) => {
    const dear = documentsOf(door).flatMap(([, text]) => {
      const document = parse(text)
      const operation = getOperationAST(document)
      if (operation?.operation !== 'query') return []
      const name = operation.name?.value
      const variables = Object.fromEntries(
        (operation.variableDefinitions ?? [])
          .filter(({ type }) => type.kind === 'NonNullType')
          .map(({ variable, type }) => [variable.name.value, GIVEN[print(type)]]),
      )
      try {
        checkCost(schemas[door], document, variables, {} as Context)
        return []
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message : String(error)}`]
      }
    })
    expect(documentsOf(door).length).toBeGreaterThan(0)
    expect(dear).toEqual([])
  },
)
