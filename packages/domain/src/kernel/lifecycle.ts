import type { Refusal } from './refusal.ts'
import { refuse } from './refusals.ts'
import { err, ok, type Result } from './result.ts'

type Table<States extends string> = { readonly [From in States]: { readonly [event: string]: States } }
type EventsOf<Row> = Row extends unknown ? keyof Row & string : never

export type Lifecycle<State extends string, Event extends string> = {
  readonly states: readonly State[]
  /** Where the event leads; refuses `STEP_NOT_POSSIBLE`. */
  readonly next: (state: State, event: Event) => Result<State, Refusal<'STEP_NOT_POSSIBLE'>>
  /** What can happen from this state, in the order of the table. */
  readonly events: (state: State) => readonly Event[]
  /** Of these, what somebody does: the others follow from another act, or come with the days. */
  readonly steps: (state: State) => readonly Event[]
  readonly isFinal: (state: State) => boolean
}

/**
 * A life cycle is a table: state → event → state. A target that is no state does not compile.
 * @param byItself the events that nobody takes as a step
 */
export const lifecycle = <const T extends Table<keyof T & string>>(
  table: T,
  byItself: readonly NoInfer<EventsOf<T[keyof T]>>[] = [],
): Lifecycle<keyof T & string, EventsOf<T[keyof T]>> => {
  type State = keyof T & string
  type Event = EventsOf<T[keyof T]>
  const row = (state: State): Readonly<Record<string, State | undefined>> => table[state]
  const events = (state: State) => Object.keys(row(state)) as Event[]
  return {
    states: Object.keys(table) as State[],
    events,
    steps: (state) => events(state).filter((event) => !byItself.includes(event)),
    isFinal: (state) => events(state).length === 0,
    next: (state, event) => {
      const target = Object.hasOwn(row(state), event) ? row(state)[event] : undefined
      return target === undefined ? err(refuse('STEP_NOT_POSSIBLE')) : ok(target)
    },
  }
}

export type StateOf<L> = L extends { readonly states: readonly (infer State)[] } ? State & string : never
export type EventOf<L> = L extends { readonly events: (state: never) => readonly (infer Event)[] }
  ? Event & string
  : never
