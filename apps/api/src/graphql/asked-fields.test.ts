import { readFileSync } from 'node:fs'
import { Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { schemas } from './schema.ts'

/** The root fields that the documents of a door ask; a root field is never asked through a fragment. */
const askedAt = (door: string): ReadonlySet<string> =>
  new Set(
    Object.values(
      JSON.parse(
        readFileSync(new URL(`../../trusted-documents/${door}.json`, import.meta.url), 'utf8'),
      ) as Record<string, string>,
    ).flatMap((text) =>
      parse(text).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? definition.selectionSet.selections.flatMap((field) =>
              field.kind === Kind.FIELD ? [field.name.value] : [],
            )
          : [],
      ),
    ),
  )

/** These doors take no other document: what none of them asks, nobody can ask. */
test.each(['facilitator', 'holder', 'public'] as const)(
  'every root field of the %s door is asked by a document of its portal',
  (door) => {
    const asked = askedAt(door)
    const fields = [schemas[door].getQueryType(), schemas[door].getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}),
    )
    expect(fields.filter((name) => !asked.has(name))).toEqual([])
  },
)
