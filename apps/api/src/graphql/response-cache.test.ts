import { describe, expect, test } from 'vitest'
import { type Answer, createResponseCache } from './response-cache.ts'

const whole = (text: string): Answer => ({ status: 200, text, whole: true })

describe('ready answers', () => {
  const counting = (answer: (made: number) => Answer = (made) => whole(`answer ${made}`)) => {
    const counted = { made: 0 }
    const make = async () => {
      counted.made += 1
      return answer(counted.made)
    }
    return { counted, make }
  }

  test('one key and one state are answered once, and apart from others', async () => {
    let state = 'epoch 1'
    const cache = createResponseCache(() => state)
    const { counted, make } = counting()
    const first = await cache.read('a', make)
    expect(await cache.read('a', make)).toBe(first)
    await cache.read('b', make)
    expect(counted.made).toBe(2)
    state = 'epoch 2'
    const later = await cache.read('a', make)
    expect(later.etag).not.toBe(first.etag)
    expect(counted.made).toBe(3)
  })

  test('a hundred askers at once make one answer', async () => {
    const cache = createResponseCache(() => 'epoch')
    const { counted, make } = counting()
    await Promise.all(Array.from({ length: 100 }, () => cache.read('a', make)))
    expect(counted.made).toBe(1)
  })

  test('an answer begun before a change is not kept after it', async () => {
    let state = 'epoch 1'
    const cache = createResponseCache(() => state)
    let finish = (_answer: Answer) => {}
    const old = cache.read('a', () => new Promise((resolve) => (finish = resolve)))
    state = 'epoch 2'
    const fresh = await cache.read('a', async () => whole('new'))
    finish(whole('old'))
    expect(String((await old).body)).toBe('old')
    expect(await cache.read('a', async () => whole('never made'))).toBe(fresh)
  })

  test('nothing is kept while nobody tells of changes', async () => {
    const cache = createResponseCache(() => null)
    const { counted, make } = counting()
    await cache.read('a', make)
    await cache.read('a', make)
    expect(counted.made).toBe(2)
  })

  test('a partial answer, a refusal and a failure are made again', async () => {
    const cache = createResponseCache(() => 'epoch')
    const { counted, make } = counting(() => ({ status: 200, text: '{"errors":[]}', whole: false }))
    await cache.read('a', make)
    await cache.read('a', make)
    expect(counted.made).toBe(2)
    const failing = () => cache.read('b', () => Promise.reject(new Error('away')))
    await expect(failing()).rejects.toThrow('away')
    expect(String((await cache.read('b', async () => whole('back'))).body)).toBe('back')
  })

  test('it is bounded by bytes: the longest unasked goes first, and what is too large is not kept', async () => {
    const cache = createResponseCache(() => 'epoch', 4000)
    const { counted, make } = counting(() => whole('x'.repeat(1000)))
    for (const key of ['a', 'b', 'a', 'c', 'a']) await cache.read(key, make)
    expect(counted.made).toBe(3)
    await cache.read('b', make)
    expect(counted.made).toBe(4)
    const large = counting(() => whole('x'.repeat(5000)))
    await cache.read('large', large.make)
    await cache.read('large', large.make)
    expect(large.counted.made).toBe(2)
  })
})
