import { text } from 'node:stream/consumers'
import type { Actor } from '@cordee/domain/access/actor'
import { openDatabase } from '../db/client.ts'
import { runAs } from '../graphql/run-as.ts'
import { declareAMonth } from './declare-a-month-document.ts'
import { today } from './world.ts'

interface Order {
  readonly url: string
  readonly actor: Actor
  readonly key: string
  readonly lines: readonly {
    readonly placementId: string
    readonly month: string
    readonly minutes: number
    readonly version: number
  }[]
}

/** A process of its own that declares a month and may be killed at any instant; it says when it begins. */
const order = JSON.parse(await text(process.stdin)) as Order
const database = openDatabase(order.url)
const run = runAs(database, order.actor, { today })
await run('{ viewer { id } }')
process.stdout.write('begun\n')
const answer = await run(declareAMonth, { lines: order.lines, key: order.key })
process.stdout.write(`${JSON.stringify(answer.data ?? answer.errors)}\n`)
await database.close()
