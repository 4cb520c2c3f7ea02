import type { BusLine_LineFragment, BusLineInput } from '../../gql/graphql.ts'

/** A stop while it is being typed; `key` tells two lines apart. */
export type StopDraft = { key: string; communeCode: string | null; name: string }

/** A line as it is copied from a leaflet: one run a line of text, one time a stop. */
export type BusLineDraft = Omit<BusLineInput, 'stops' | 'outward' | 'back'> & {
  stops: readonly StopDraft[]
  outward: string
  back: string
}

export const emptyStop = (): StopDraft => ({ key: crypto.randomUUID(), communeCode: null, name: '' })

export const emptyLine = (today: string): BusLineDraft => ({
  operator: '',
  name: '',
  source: '',
  from: today,
  to: '',
  weekdays: [1, 2, 3, 4, 5],
  onRequest: false,
  stops: [emptyStop(), emptyStop()],
  outward: '',
  back: '',
})

const twoDigits = (value: number) => String(value).padStart(2, '0')
const typed = (at: number | null) => (at === null ? '-' : `${Math.floor(at / 60)}:${twoDigits(at % 60)}`)

/** « 6:45 - 7:20 », a run a line: what is read again by `readRuns`. */
export const typedRuns = (runs: readonly { times: readonly (number | null)[] }[]): string =>
  runs.map(({ times }) => times.map(typed).join(' ')).join('\n')

export const lineDraftOf = (line: BusLine_LineFragment): BusLineDraft => ({
  operator: line.operator,
  name: line.name,
  source: line.source,
  from: line.from,
  to: line.to,
  weekdays: line.weekdays,
  onRequest: line.onRequest,
  stops: line.stops.map(({ name, commune }, index) => ({ key: `${index}`, communeCode: commune.code, name })),
  outward: typedRuns(line.outward),
  back: typedRuns(line.back),
})

/** « 6 h 45 », « 06:45 », « 6.45 » and « 6h » are times; a dash is a stop the bus does not serve. */
const TIME = /^(\d{1,2})[:h.](\d{2})?$/i
const skipped = /^[-–—]$/

const readTime = (text: string): number | null | undefined => {
  if (skipped.test(text)) return null
  const [, hours, minutes = '0'] = TIME.exec(text) ?? []
  if (hours === undefined || Number(hours) > 29 || Number(minutes) > 59) return undefined
  return Number(hours) * 60 + Number(minutes)
}

/**
 * Reads runs as they are typed or pasted, one a line.
 * @returns the first word that is no time, as it is written, when there is one
 */
export const readRuns = (text: string): { runs: { times: (number | null)[] }[]; unread: string | null } => {
  const runs: { times: (number | null)[] }[] = []
  for (const line of text.split('\n')) {
    const words = line
      .replace(/(\d)\s*h\s*(\d{2})(?!\s*[h:.]|\d)/gi, '$1:$2')
      .split(/[\s;]+/)
      .filter((word) => word !== '')
    const times: (number | null)[] = []
    for (const word of words) {
      const at = readTime(word)
      if (at === undefined) return { runs: [], unread: word }
      times.push(at)
    }
    if (times.length > 0) runs.push({ times })
  }
  return { runs, unread: null }
}

/** What the API takes; null while a commune is not chosen, a date is not written or a time cannot be read. */
export const lineInputOf = (draft: BusLineDraft): BusLineInput | null => {
  const [outward, back] = [readRuns(draft.outward), readRuns(draft.back)]
  const stops = draft.stops.flatMap(({ communeCode, name }) =>
    communeCode === null ? [] : [{ communeCode, name }],
  )
  if (outward.unread !== null || back.unread !== null || stops.length < draft.stops.length) return null
  if (draft.from === '' || draft.to === '') return null
  return { ...draft, stops, outward: outward.runs, back: back.runs }
}
