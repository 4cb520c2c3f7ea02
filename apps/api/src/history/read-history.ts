import { addMonths, firstDay, lastDay, overlaps } from '@cordee/domain/kernel/day'
import { hours } from '@cordee/domain/kernel/minutes'
import {
  type EmploymentContractType,
  employmentContractTypeFacts,
  employmentContractTypes,
} from '@cordee/domain/placement/employment-contract'
import { type Modality, modalities, modalityLabel } from '@cordee/domain/placement/modality'
import {
  type History,
  lotKey,
  type TakenChange,
  type TakenContract,
  type TakenMonth,
  type TakenOpening,
  type TakenPerson,
  type TakenWork,
} from './history.ts'
import { holderServed, type LotLine, lotsOfLines, readShare } from './lot-lines.ts'
import type { Mapping } from './mapping.ts'
import { type Problem, readRows } from './row-reader.ts'
import type { ReadSheet, SheetName } from './sheets.ts'

const states = {
  'en cours': 'IN_PROGRESS',
  terminé: 'COMPLETED',
  termine: 'COMPLETED',
  clos: 'CLOSED',
  soldé: 'CLOSED',
} as const
const sexes = { f: 'F', femme: 'F', m: 'M', h: 'M', homme: 'M' } as const
const modalityNames = Object.fromEntries(
  modalities.flatMap((each) => [
    [each.toLowerCase(), each],
    [modalityLabel(each).toLowerCase(), each],
  ]),
) as Record<string, Modality>
const contractTypeNames = Object.fromEntries(
  employmentContractTypes.flatMap((each) => [
    [each.toLowerCase(), each],
    [employmentContractTypeFacts[each].label.toLowerCase(), each],
  ]),
) as Record<string, EmploymentContractType>

const fullTime = hours(35)
const mostWeekly = hours(48)
/** Without an end, the right to count runs as long as a pathway. */
const usualMonths = 24

/** Reads every line; those that cannot be are said in `problems` and left out. */
export const historyFrom = (
  sheets: readonly ReadSheet[],
  mapping: Mapping,
): { readonly history: History; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const all = <Row>(sheet: SheetName, read: Parameters<typeof readRows<Row | null>>[4]): Row[] =>
    readRows<Row | null>(sheets, sheet, mapping, problems, read).filter(
      (row): row is NonNullable<typeof row> => row !== null,
    )
  /** Says a name given twice, or one that no sheet gives. */
  const unique = (known: Set<string>, key: string, twice: () => void): boolean => {
    if (known.has(key)) {
      twice()
      return false
    }
    known.add(key)
    return true
  }

  const contractsSeen = new Set<string>()
  const contracts = all<TakenContract>('contracts', (row) => {
    const [reference, subject, buyer] = [row.text('reference'), row.text('subject'), row.text('buyer')]
    const [buyerSiret, commune, amountCents] = [
      row.siret('buyerSiret'),
      row.commune('commune'),
      row.euros('amount'),
    ]
    const [notifiedOn, state] = [row.day('notifiedOn'), row.choice('state', states)]
    if (!reference || !subject || !buyer) return null
    if (
      !unique(contractsSeen, reference, () =>
        row.wrong('reference', `Le marché ${reference} est écrit deux fois.`),
      )
    )
      return null
    return {
      reference,
      subject,
      buyer: { name: buyer, siret: buyerSiret },
      commune,
      amountCents,
      notifiedOn,
      state: state ?? 'IN_PROGRESS',
    }
  })

  const lines = all<LotLine>('lots', (row) => {
    const [contract, number, holder] = [row.text('contract'), row.text('number'), row.text('holder')]
    const [due, startsOn, endsOn] = [row.hours('due'), row.day('startsOn'), row.day('endsOn')]
    const [title, holderSiret, part] = [row.text('title'), row.siret('holderSiret'), row.text('share')]
    const share = part === null ? null : readShare(part)
    if (!contract || !number || !holder || due === null) return null
    if (!/^\d{1,4}$/.test(number)) return row.wrong('number', `« ${number} » n’est pas un numéro de lot.`)
    if (!contractsSeen.has(contract))
      return row.wrong('contract', `Le marché ${contract} n’est pas dans la feuille Marchés.`)
    if (startsOn && endsOn && endsOn < startsOn) return row.wrong('endsOn', 'La fin précède le début.')
    if (part !== null && share === null)
      return row.wrong('share', `« ${part.slice(0, 40)} » n’est pas une part : écrivez 60 %, par exemple.`)
    return {
      contract,
      number: Number(number),
      title: title ?? `Lot ${number}`,
      holder: { name: holder, siret: holderSiret },
      due,
      share,
      startsOn,
      endsOn,
      wrong: row.wrong,
    }
  })
  const lots = lotsOfLines(lines)
  const lotsSeen = new Map(lots.map((lot) => [lotKey(lot.contract, lot.number), lot]))
  const lotOf = (row: {
    text(field: string): string | null
    wrong(field: string, sentence: string): null
  }): string | null => {
    const [contract, number] = [row.text('contract'), row.text('lot')]
    if (!contract || !number) return null
    const key = lotKey(contract, Number(number))
    if (lotsSeen.has(key)) return key
    return row.wrong('lot', `Le lot ${key} n’est pas dans la feuille Lots.`)
  }

  const changes = all<TakenChange>('changes', (row) => {
    const [lot, effectOn, delta, reason] = [
      lotOf(row),
      row.day('effectOn'),
      row.signedHours('minutes'),
      row.text('reason'),
    ]
    return lot && effectOn && delta !== null
      ? { lot, effectOn, minutes: delta, reason: reason ?? 'Avenant repris' }
      : null
  })
  const openings = all<TakenOpening>('openings', (row) => {
    const [lot, on, done] = [lotOf(row), row.day('on'), row.hours('minutes')]
    return lot && on && done !== null ? { lot, on, minutes: done } : null
  })

  const peopleSeen = new Set<string>()
  const people = all<TakenPerson>('people', (row) => {
    const [code, firstName, lastName] = [row.text('code'), row.text('firstName'), row.text('lastName')]
    const [birthDate, sex, commune, phone] = [
      row.day('birthDate'),
      row.choice('sex', sexes),
      row.commune('commune'),
      row.phone('phone'),
    ]
    const [prescriber, effectOn, until] = [row.text('prescriber'), row.day('effectOn'), row.day('validUntil')]
    if (!code || !firstName || !lastName) return null
    if (effectOn && until && until < effectOn) return row.wrong('validUntil', 'La fin précède le début.')
    if (!unique(peopleSeen, code, () => row.wrong('code', `La personne ${code} est écrite deux fois.`)))
      return null
    const validUntil = until ?? (effectOn ? addMonths(effectOn, usualMonths) : null)
    return { code, firstName, lastName, birthDate, sex, commune, phone, prescriber, effectOn, validUntil }
  })

  const worksSeen = new Map<string, TakenWork>()
  const works = all<TakenWork>('works', (row) => {
    const [code, person, lot, employer] = [
      row.text('code'),
      row.text('person'),
      lotOf(row),
      row.text('employer'),
    ]
    const served = row.text('holder')
    const [modality, contractType, trade] = [
      row.choice('modality', modalityNames),
      row.choice('contractType', contractTypeNames),
      row.trade('trade'),
    ]
    const [startsOn, endsOn, weekly] = [row.day('startsOn'), row.day('endsOn'), row.hours('weekly')]
    if (!code || !person || !lot || !employer || !trade || !startsOn) return null
    if (!peopleSeen.has(person))
      return row.wrong('person', `La personne ${person} n’est pas dans la feuille Personnes.`)
    const holder = holderServed(lotsSeen.get(lot), served, employer)
    if (holder === null)
      return row.wrong('holder', `Le lot ${lot} a plusieurs titulaires : écrivez lequel est servi.`)
    if (endsOn && endsOn < startsOn) return row.wrong('endsOn', 'La fin précède le début.')
    if (weekly !== null && (weekly < 1 || weekly > mostWeekly))
      return row.wrong('weekly', 'Une semaine va de 1 minute à 48 heures.')
    if (worksSeen.has(code)) return row.wrong('code', `Le contrat de travail ${code} est écrit deux fois.`)
    const period = { from: startsOn, to: endsOn }
    const twin = [...worksSeen.values()].find(
      (other) =>
        other.person === person &&
        other.lot === lot &&
        overlaps({ from: other.startsOn, to: other.endsOn }, period),
    )
    if (twin)
      return row.wrong(
        'startsOn',
        `Cette personne est déjà sur ce lot à ces dates, par le contrat ${twin.code}.`,
      )
    const work: TakenWork = {
      code,
      person,
      lot,
      holder,
      employer,
      trade,
      startsOn,
      endsOn,
      modality: modality ?? 'DIRECT_HIRE',
      contractType: contractType ?? 'OTHER',
      weekly: weekly ?? fullTime,
    }
    worksSeen.set(code, work)
    return work
  })

  const monthsSeen = new Set<string>()
  const months = all<TakenMonth>('hours', (row) => {
    const [work, month, worked, counted] = [
      row.text('work'),
      row.month('month'),
      row.hours('worked'),
      row.hours('counted'),
    ]
    if (!work || !month || worked === null) return null
    const known = worksSeen.get(work)
    if (!known) return row.wrong('work', `Le contrat ${work} n’est pas dans la feuille Contrats de travail.`)
    if (counted !== null && counted > worked)
      return row.wrong('counted', 'Plus d’heures comptées que travaillées.')
    if (lastDay(month) < known.startsOn || (known.endsOn && firstDay(month) > known.endsOn)) {
      return row.wrong('month', `Ce mois est hors des dates du contrat ${work}.`)
    }
    if (
      !unique(monthsSeen, `${work} ${month}`, () =>
        row.wrong('month', `Le mois ${month} du contrat ${work} est écrit deux fois.`),
      )
    )
      return null
    return { work, month, worked, counted: counted ?? worked }
  })

  return { history: { contracts, lots, changes, openings, people, works, hours: months }, problems }
}
