import type { Day } from '../kernel/day.ts'
import {
  type CpvCode,
  parseCommuneCode,
  parseCpvCode,
  parseSiren,
  parseSiret,
  type Siren,
} from '../kernel/identifiers.ts'
import type { Cents } from '../kernel/money.ts'
import type { DecpAmendment, DecpContract, DecpParty, DecpPlace, DecpSubcontract } from './decp-contract.ts'
import {
  centsOf,
  dayOf,
  isRecord,
  listOf,
  numberOf,
  type RawRecord,
  rawTextsOf,
  textOf,
  textsOf,
  valueAt,
} from './decp-values.ts'
import { saysDefenceOrSecurity } from './obligation.ts'
import type { ContractCategory } from './obligation-policies.ts'
import { mergeConsiderations, readConsiderations } from './social-consideration.ts'

export type { DecpAmendment, DecpContract, DecpParty, DecpPlace, DecpSubcontract } from './decp-contract.ts'

export type DecpWarning = { readonly field: string; readonly sentence: string }
export type DecpRejection = {
  readonly code: 'NOT_A_RECORD' | 'NO_REFERENCE' | 'NO_BUYER' | 'NO_SUBJECT'
  readonly sentence: string
}
export type NormalisedDecp =
  | {
      readonly contract: DecpContract
      readonly warnings: readonly DecpWarning[]
      readonly rejected?: undefined
    }
  | { readonly contract: null; readonly warnings: readonly DecpWarning[]; readonly rejected: DecpRejection }

const REJECTIONS: Readonly<Record<DecpRejection['code'], string>> = {
  NOT_A_RECORD: 'Cette ligne n’est pas un marché.',
  NO_REFERENCE: 'Le marché n’a pas de numéro.',
  NO_BUYER: 'Le marché n’a pas d’acheteur.',
  NO_SUBJECT: 'Le marché n’a pas d’objet.',
}

const reject = (code: DecpRejection['code']): NormalisedDecp => ({
  contract: null,
  warnings: [],
  rejected: { code, sentence: REJECTIONS[code] },
})

type Warn = (field: string, sentence: string) => void

/** A SIREN typed alone or inside a French VAT number, « FR32 123456789 ». */
const sirenIn = (rawId: string | null): Siren | null => {
  const digits = rawId?.replace(/[\s\u00a0\u202f]/g, '').replace(/^FR[0-9A-Z]{2}(?=\d{9}$)/i, '') ?? ''
  const parsed = parseSiren(digits)
  return parsed.ok ? parsed.value : null
}

const partyOf = (raw: unknown, field: string, warn: Warn): DecpParty => {
  const record = isRecord(raw) ? raw : {}
  const rawId = textOf(record.id)
  const idType = textOf(record.typeIdentifiant)
  const parsed = rawId === null ? null : parseSiret(rawId)
  if (
    rawId !== null &&
    parsed !== null &&
    !parsed.ok &&
    (idType === null || idType.toUpperCase() === 'SIRET')
  ) {
    warn(field, `« ${rawId} » n’est pas un SIRET valable : gardé tel quel.`)
  }
  return {
    siret: parsed?.ok ? parsed.value : null,
    rawId,
    siren: parsed?.ok ? (parsed.value.slice(0, 9) as Siren) : sirenIn(rawId),
    idType,
    name: textOf(record.denominationSociale ?? record.nom),
  }
}

/** Implausible amounts are kept out, said, and never fail the import. */
const MOST_PLAUSIBLE = 10_000_000_000_00

const amountOf = (value: unknown, field: string, warn: Warn): Cents | null => {
  const amount = centsOf(value)
  if (amount === null) {
    if (textOf(value) !== null) warn(field, `Le montant « ${textOf(value)} » ne se lit pas.`)
    return null
  }
  if (amount <= 100) {
    warn(field, 'Un montant de 0 ou 1 € n’est pas vraisemblable : ignoré.')
    return null
  }
  if (amount > MOST_PLAUSIBLE) {
    warn(field, 'Un montant de plus de dix milliards d’euros n’est pas vraisemblable : ignoré.')
    return null
  }
  return amount
}

const dateOf = (value: unknown, field: string, warn: Warn): Day | null => {
  const found = dayOf(value)
  if (found === null && textOf(value) !== null)
    warn(field, `La date « ${textOf(value)} » n’est pas vraisemblable : ignorée.`)
  return found
}

const monthsOf = (value: unknown): number | null => {
  const number = numberOf(value)
  return number !== null && number >= 1 && number <= 1200 ? Math.ceil(number) : null
}

const cpvOf = (value: unknown, warn: Warn): CpvCode | null => {
  const text = textOf(value)
  const parsed = text === null ? null : parseCpvCode(text)
  if (parsed !== null && !parsed.ok) warn('codeCPV', `Le code CPV « ${text} » n’est pas valable : ignoré.`)
  return parsed?.ok ? parsed.value : null
}

/** Works, supplies or services from the nature, the CCAG and the CPV division. @source CPV 2008: 45 works, 03–44 and 48 supplies */
const categoryOf = (
  kind: DecpContract['kind'],
  ccag: string | null,
  cpv: CpvCode | null,
): ContractCategory | null => {
  if (kind === 'CONCESSION') return 'CONCESSION'
  if (ccag?.toLowerCase() === 'travaux') return 'WORKS'
  const division = cpv === null ? null : Number(cpv.slice(0, 2))
  if (division === null) return null
  if (division === 45) return 'WORKS'
  return division < 45 || division === 48 ? 'SUPPLIES' : 'SERVICES'
}

const placeOf = (record: RawRecord): DecpPlace => ({
  code: textOf(valueAt(record, 'lieuExecution.code')),
  codeType: textOf(valueAt(record, 'lieuExecution.typeCode')),
  name: textOf(valueAt(record, 'lieuExecution.nom')),
})

const amendmentsOf = (record: RawRecord, warn: Warn): DecpAmendment[] =>
  listOf(record.modifications, 'modification')
    .filter(isRecord)
    .map((raw) => ({
      reference: textOf(raw.id),
      notifiedOn: dateOf(
        raw.dateNotificationModification ?? raw.dateSignatureModification,
        'modifications',
        warn,
      ),
      amount: amountOf(raw.montant ?? raw.valeurGlobale, 'modifications', warn),
      durationMonths: monthsOf(raw.dureeMois),
      holders: listOf(raw.titulaires, 'titulaire').map((each) => partyOf(each, 'modifications', warn)),
    }))
    .sort((one, other) => (one.notifiedOn ?? '').localeCompare(other.notifiedOn ?? ''))

const subcontractsOf = (record: RawRecord, warn: Warn): DecpSubcontract[] =>
  listOf(record.actesSousTraitance, 'acteSousTraitance')
    .filter(isRecord)
    .map((raw) => ({
      reference: textOf(raw.id),
      subcontractor: partyOf(raw.sousTraitant, 'actesSousTraitance', warn),
      amount: amountOf(raw.montant, 'actesSousTraitance', warn),
      notifiedOn: dateOf(raw.dateNotification, 'actesSousTraitance', warn),
      durationMonths: monthsOf(raw.dureeMois),
    }))

/**
 * One raw record of the essential procurement data, in the nested official form or the older flat one,
 * to one clean contract. What cannot be read is left empty and said in a warning; a record without a
 * reference, a buyer or a subject is rejected with a sentence; nothing throws.
 * @source arrêté du 22 décembre 2022 (format DECP 2.0.3), 139bercy/format-commande-publique
 */
export const normaliseDecp = (raw: unknown): NormalisedDecp => {
  if (!isRecord(raw)) return reject('NOT_A_RECORD')
  const warnings: DecpWarning[] = []
  const warn: Warn = (field, sentence) => warnings.push({ field, sentence })
  const reference = textOf(raw.id)
  const buyerPath = valueAt(raw, 'autoriteConcedante.id') === undefined ? 'acheteur' : 'autoriteConcedante'
  const buyerRecord = { id: valueAt(raw, `${buyerPath}.id`), nom: valueAt(raw, `${buyerPath}.nom`) }
  const buyer = partyOf(buyerRecord, 'acheteur', warn)
  const subject = textOf(raw.objet)
  if (reference === null) return reject('NO_REFERENCE')
  if (buyer.rawId === null && buyer.name === null) return reject('NO_BUYER')
  if (subject === null) return reject('NO_SUBJECT')
  if (subject.includes('\ufffd'))
    warn('objet', 'Des caractères de l’objet ont été perdus avant la publication.')
  const nature = textOf(raw.nature)
  const concessionaires = listOf(raw.concessionnaires, 'concessionnaire')
  const kind = buyerPath === 'autoriteConcedante' || concessionaires.length > 0 ? 'CONCESSION' : 'PROCUREMENT'
  const holders = kind === 'CONCESSION' ? concessionaires : listOf(raw.titulaires, 'titulaire')
  const ccag = textOf(raw.ccag)
  const cpv = cpvOf(raw.codeCPV, warn)
  const rawConsiderations = rawTextsOf(raw.considerationsSociales, 'considerationSociale')
  const notified = raw.dateNotification ?? raw.dateSignature
  return {
    warnings,
    contract: {
      kind,
      reference,
      buyer,
      subject,
      nature,
      defenceOrSecurity: saysDefenceOrSecurity(nature),
      category: categoryOf(kind, ccag, cpv),
      cpv,
      procedure: textOf(raw.procedure),
      ccag,
      techniques: textsOf(raw.techniques, 'technique'),
      executionForms: textsOf(raw.modalitesExecution, 'modaliteExecution'),
      frameworkReference: textOf(raw.idAccordCadre),
      place: placeOf(raw),
      durationMonths: monthsOf(raw.dureeMois),
      notifiedOn: dateOf(notified, 'dateNotification', warn),
      publishedOn: dateOf(raw.datePublicationDonnees, 'datePublicationDonnees', warn),
      amount: amountOf(raw.montant ?? raw.valeurGlobale, 'montant', warn),
      priceForm: textOf(raw.formePrix),
      consortiumType: textOf(raw.typeGroupementOperateurs),
      holders: uniqueParties(holders.map((each) => partyOf(each, 'titulaires', warn))),
      subcontracts: subcontractsOf(raw, warn),
      amendments: amendmentsOf(raw, warn),
      considerations: readConsiderations(rawConsiderations),
      considerationsRaw: rawConsiderations.length === 0 ? null : rawConsiderations.join(' | '),
    },
  }
}

const partyKey = (party: DecpParty): string => party.siret ?? `${party.rawId ?? ''}/${party.name ?? ''}`

const uniqueParties = (parties: readonly DecpParty[]): DecpParty[] => [
  ...new Map(parties.map((party) => [partyKey(party), party])).values(),
]

/** What makes two records the same contract: its buyer and its number, whatever the source. */
export const decpKey = (contract: DecpContract): string =>
  `${contract.buyer.siret ?? contract.buyer.rawId ?? contract.buyer.name}#${contract.reference}`

/** The same contract published once per holder, or by two sources: one contract, all its holders. */
export const mergeDecp = (first: DecpContract, second: DecpContract): DecpContract => ({
  ...first,
  notifiedOn: first.notifiedOn ?? second.notifiedOn,
  amount: first.amount ?? second.amount,
  cpv: first.cpv ?? second.cpv,
  category: first.category ?? second.category,
  considerations: mergeConsiderations(first.considerations, second.considerations),
  considerationsRaw: first.considerationsRaw ?? second.considerationsRaw,
  holders: uniqueParties([...first.holders, ...second.holders]),
  amendments: first.amendments.length >= second.amendments.length ? first.amendments : second.amendments,
})

/** The communes or postcodes a place names; a département or a region is too wide to say a commune. */
export const placeCommuneCode = (place: DecpPlace): string | null => {
  if (place.code === null || place.codeType?.toLowerCase() !== 'code commune') return null
  const parsed = parseCommuneCode(place.code)
  return parsed.ok ? parsed.value : null
}
