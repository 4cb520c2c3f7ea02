import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DecpUnreadable, readDecp } from './decp-reader.ts'

/** The sample files lie beside the repository; whoever has none skips what reads them. */
const samples = fileURLToPath(new URL('../../../../../shared/data/decp/', import.meta.url))

const bytes = (text: string) => new TextEncoder().encode(text)
const collect = async (source: Parameters<typeof readDecp>[0]): Promise<unknown[]> => {
  const records: unknown[] = []
  for await (const record of readDecp(source)) records.push(record)
  return records
}
const read = (...chunks: (string | Uint8Array)[]) =>
  collect(chunks.map((chunk) => (typeof chunk === 'string' ? bytes(chunk) : chunk)))
/** The sentence of the refusal, with plain blanks. */
const refusal = async (reading: Promise<unknown>): Promise<string> => {
  const error = await reading.catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(DecpUnreadable)
  return String((error as Error).message).replace(/[\u00a0\u202f]/g, ' ')
}

describe('the three forms of a file of essential data', () => {
  test('the nested form gives contracts, then concessions', async () => {
    const file = '{"marches":{"marche":[{"id":"A"},{"id":"B"}],"contrat-concession":[{"id":"C"}]}}'
    expect(await read(file)).toEqual([{ id: 'A' }, { id: 'B' }, { id: 'C' }])
  })

  test.each([
    ['flat', '{"marches":[{"id":"A"},{"id":"B"}]}'],
    ['bare', '[{"id":"A"},{"id":"B"}]'],
    [
      'with other things around',
      '{"$schema":"x","of":[1,{"marches":[]}],"marches":[{"id":"A"},{"id":"B"}],"n":{"a":1}}',
    ],
    ['with a byte order mark', '\ufeff[{"id":"A"},{"id":"B"}]'],
  ])('%s', async (_form, file) => {
    expect(await read(file)).toEqual([{ id: 'A' }, { id: 'B' }])
  })

  test('an empty list is a file without contracts, not a broken one', async () => {
    expect(await read('{"marches":{"marche":[]}}')).toEqual([])
  })
})

describe('dirt that is no reason to stop', () => {
  test('a bare NaN is nothing; the word inside a text stays', async () => {
    expect(await read('[{"montant":NaN,"objet":"NaN \\" NaN"},NaN]')).toEqual([
      { montant: null, objet: 'NaN " NaN' },
      null,
    ])
  })

  test('bytes that are no UTF-8 survive as U+FFFD', async () => {
    expect(await read('[{"objet":"R', Uint8Array.of(0xe9), 'novation"}]')).toEqual([
      { objet: 'R\ufffdnovation' },
    ])
  })

  test('what PostgreSQL cannot keep becomes U+FFFD', async () => {
    expect(await read('[{"objet":"a\\u0000b\\ud800c"}]')).toEqual([{ objet: 'a\ufffdb\ufffdc' }])
  })

  test('a key named __proto__ is a key like another', async () => {
    const [record] = (await read('[{"__proto__":{"id":"A"}}]')) as [object]
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
  })
})

describe('a file that cannot be read says where and why', () => {
  test.each([
    ['', 'Ce fichier est vide.'],
    [' \n', 'Ce fichier est vide.'],
    ['id;objet', 'Ce fichier n’est pas du JSON.'],
    ['<?xml version="1.0"?>', /du XML ou une page web/],
    ['{}', /« marches » est introuvable/],
    ['{"type":"FeatureCollection","features":[]}', /« marches » est introuvable/],
    ['{"marches":3}', /« marches » est introuvable/],
    ['{"mar', /incomplet : il s’arrête avant le premier marché/],
    ['{"marches":[{"id":"A"},{"id":"B"},{"i', /incomplet : il s’arrête après 2 marchés, vers l’octet 3\d\./],
    ['[{"id":"A"}', /incomplet : il s’arrête après 1 marché, vers l’octet/],
    ['[{"id":"A"},{"id":B}]', /abîmé : il ne se lit plus après 1 marché, vers l’octet/],
    ['[{"id":"A"}] et la suite', /abîmé : il ne se lit plus après 1 marché/],
    ['['.repeat(70), /trop imbriqué/],
  ])('%j', async (file, sentence) => {
    expect(await refusal(read(file))).toMatch(sentence)
  })

  test('what holds no contract for 8 MB is left at once', async () => {
    const endless = function* () {
      yield bytes('[{"objet":"')
      for (;;) yield bytes('x'.repeat(1_000_000))
    }
    expect(await refusal(collect(endless()))).toMatch('autre chose que des marchés')
  })
})

test('where the file is cut into pieces changes nothing', async () => {
  const file = bytes(
    '{"marches":{"marche":[{"id":"É1","n":NaN,"t":"N\\"aN","x":-1.5e3},{"ü":[NaN,true,"🏔"]}]}}',
  )
  const whole = await read(file)
  const cuts = fc.array(fc.nat(file.length), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const ends = [...places.toSorted((one, other) => one - other), file.length]
      expect(await read(...ends.map((end, index) => file.subarray(ends[index - 1] ?? 0, end)))).toEqual(whole)
    }),
  )
})

test('a file cut anywhere is never taken for a whole one', async () => {
  const file = bytes('{"marches":[{"id":"A","n":12},{"id":"B"}]}')
  for (let end = 0; end < file.length; end += 1) {
    await expect(read(file.subarray(0, end))).rejects.toThrow(DecpUnreadable)
  }
})

describe.skipIf(!existsSync(samples))('official examples and real files', () => {
  const files = existsSync(samples) ? readdirSync(samples).filter((name) => !name.includes('schema')) : []
  test.each(files.filter((name) => name.endsWith('.json')))('%s is read whole', async (name) => {
    const records = await collect(createReadStream(`${samples}${name}`))
    expect(records.length).toBe(name.startsWith('isere') ? 90 : name === 'marches_concessions.json' ? 4 : 2)
    expect(records.every((record) => typeof record === 'object' && record !== null && 'id' in record)).toBe(
      true,
    )
  })

  test.each(files.filter((name) => name.endsWith('.xml')))('%s is refused with a sentence', async (name) => {
    expect(await refusal(collect(createReadStream(`${samples}${name}`)))).toMatch('au format JSON')
  })
})
