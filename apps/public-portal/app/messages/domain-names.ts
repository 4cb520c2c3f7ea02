import { type TradeCode, tradeFacts } from '@cordee/domain/opportunity/trades'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import { fr } from './fr.ts'
import { translate } from './translate.ts'

/** A trade in plain words; the label the API gives, or the code, for a trade we do not know. */
export const tradeName = (romeCode: string, label = romeCode): string =>
  Object.hasOwn(tradeFacts, romeCode) ? translate(`words.trade.${romeCode as TradeCode}`) : label

type Reader = keyof (typeof fr)['words']['actor']

/** Who somebody is, by what they do; the name the API gives for an organisation. */
export const actorName = (kind: string | null, name: string): string =>
  kind !== null && Object.hasOwn(fr.words.actor, kind) ? translate(`words.actor.${kind as Reader}`) : name

type Employer = keyof (typeof fr)['words']['employer']

/** What sort of employer, in a few words; the API's label for one that never employs anybody here. */
export const employerKindName = (kind: OrganisationKind | null, label: string): string =>
  kind !== null && Object.hasOwn(fr.words.employer, kind)
    ? translate(`words.employer.${kind as Employer}`)
    : label
