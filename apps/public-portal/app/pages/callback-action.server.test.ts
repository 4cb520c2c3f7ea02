import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const communes = [
  { code: '38402', name: 'Saint-Jean-d’Hérans', formerNames: [] },
  { code: '38253', name: 'Les Deux Alpes', formerNames: ['Mont-de-Lans', 'Vénosc'] },
]

interface Asked {
  readonly definitions: readonly {
    readonly selectionSet: { readonly selections: readonly Field[] }
  }[]
}
interface Field {
  readonly name: { readonly value: string }
  readonly selectionSet?: { readonly selections: readonly Field[] }
}

/** As the API does: only what the document asks is answered. */
const answer = ({ definitions }: Asked) => {
  const fields = definitions[0]?.selectionSet.selections[0]?.selectionSet?.selections ?? []
  return {
    publicCommunes: communes.map((commune) =>
      Object.fromEntries(fields.map(({ name }) => [name.value, commune[name.value as keyof typeof commune]])),
    ),
  }
}

beforeAll(() => {
  vi.resetModules()
  vi.doMock('../apollo.server.ts', () => ({ tryAsk: async (asked: Asked) => answer(asked), send: vi.fn() }))
})
afterAll(() => {
  vi.doUnmock('../apollo.server.ts')
  vi.resetModules()
})

test('in a form too, a name of before a merger is the commune of today', async () => {
  const { communeOf } = await import('./callback-action.server.ts')
  expect(await communeOf('venosc')).toEqual({ code: '38253', error: null })
  expect(await communeOf('saint')).toEqual({ code: null, error: expect.stringContaining('Les Deux Alpes') })
  expect(await communeOf('')).toEqual({ code: null, error: null })
})
