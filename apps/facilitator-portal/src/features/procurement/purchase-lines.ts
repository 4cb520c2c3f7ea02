import { type Day, formatMonth, month, parseDay } from '@cordee/domain/kernel/day'
import { type Cents, euros } from '@cordee/domain/kernel/money'
import { type ContractCategory, contractCategoryLabels } from '@cordee/domain/procurement/obligation-policies'

export type PurchaseLine = {
  readonly subject: string
  readonly plannedOn: Day
  readonly category: ContractCategory | null
  readonly amountCents: Cents | null
  readonly durationMonths: number | null
}
type Field = 'subject' | 'day' | 'category' | 'amount' | 'duration'
export type LineProblem = { readonly line: number; readonly field: Field; readonly text: string }

/** As the API takes it. */
const SHORTEST_SUBJECT = 3

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim()

/** The order of the columns where their titles are not there. */
const columns: readonly Field[] = ['subject', 'day', 'category', 'amount', 'duration']

/** How buyers title each column; the first that is found has it. */
const titles: Readonly<Record<Field, RegExp>> = {
  subject: /^achat|objet|intitule|libelle|designation/,
  day: /date|^consultation|lancement|publication|^prevu/,
  category: /nature|categorie|type/,
  amount: /montant|estimation|budget|€/,
  duration: /duree|mois/,
}

const monthNames = Array.from({ length: 12 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0')
  const [name = ''] = formatMonth(month(`2000-${number}`)).split('\u00a0')
  return { number, name: fold(name) }
})

/** A day, or the first day of a month: « 15/02/2027 », « 02/2027 », « février 2027 ». */
const dayOf = (text: string): Day | null => {
  const whole = parseDay(text)
  if (whole.ok) return whole.value
  const [, name = '', year = ''] = /^(\S+?)[ /.-]+(\d{4})$/.exec(fold(text)) ?? []
  const known = monthNames.find(
    (each) =>
      each.number === name.padStart(2, '0') ||
      (name.length > 2 && each.name.startsWith(name.replace('.', ''))),
  )
  return known === undefined || year === '' ? null : (`${year}-${known.number}-01` as Day)
}

const categoryOf = (text: string): ContractCategory | null => {
  const wanted = fold(text).slice(0, 4)
  const known = Object.entries(contractCategoryLabels).find(([, label]) => fold(label).startsWith(wanted))
  return (known?.[0] as ContractCategory | undefined) ?? null
}

const amountOf = (text: string): Cents | null => {
  const plain = fold(text)
    .replace(/\s|€|euros?|ht/g, '')
    .replace(',', '.')
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? euros(Number(plain)) : null
}

const durationOf = (text: string): number | null => {
  const [, count, unit] = /^(\d{1,3})\s*(mois|ans?)?\.?$/.exec(fold(text)) ?? []
  const months = Number(count) * (unit?.startsWith('an') ? 12 : 1)
  return months >= 1 && months <= 600 ? months : null
}

/** The columns as their titles name them; nothing where the first line is a purchase already. */
const titled = (cells: readonly string[]): (Field | undefined)[] | null => {
  // A line with a day in it is a purchase, whatever its words.
  if (cells.some((cell) => dayOf(cell) !== null)) return null
  const taken = new Set<Field>()
  const named = cells.map((cell) => {
    const field = columns.find((each) => !taken.has(each) && titles[each].test(fold(cell)))
    if (field !== undefined) taken.add(field)
    return field
  })
  return taken.has('subject') && taken.has('day') ? named : null
}

/** What was copied from a spreadsheet, line by line; a line that is not understood is said, and left out. */
export const readPurchases = (
  text: string,
): { readonly purchases: readonly PurchaseLine[]; readonly problems: readonly LineProblem[] } => {
  const table = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const heads = titled(table[0]?.cells ?? [])
  const order = heads ?? columns
  const purchases: PurchaseLine[] = []
  const problems: LineProblem[] = []
  for (const { line, cells } of heads === null ? table : table.slice(1)) {
    const written = (field: Field): string => cells[order.indexOf(field)] ?? ''
    const wrong: Field[] = []
    const read = <Value>(field: Field, of: (text: string) => Value | null): Value | null => {
      const value = written(field) === '' ? null : of(written(field))
      if (value === null && written(field) !== '') wrong.push(field)
      return value
    }
    const subject = written('subject')
    if (subject.length < SHORTEST_SUBJECT) wrong.push('subject')
    const plannedOn = dayOf(written('day'))
    if (plannedOn === null) wrong.push('day')
    const category = read('category', categoryOf)
    const amountCents = read('amount', amountOf)
    const durationMonths = read('duration', durationOf)
    problems.push(...wrong.map((field) => ({ line, field, text: written(field) })))
    if (wrong.length === 0 && plannedOn !== null)
      purchases.push({ subject, plannedOn, category, amountCents, durationMonths })
  }
  return { purchases, problems }
}
