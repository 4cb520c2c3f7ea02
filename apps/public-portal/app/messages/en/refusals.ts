import type { Refusal } from '@cordee/domain/kernel/refusal'
import type { Result } from '@cordee/domain/kernel/result'
import type { askedChannel } from '@cordee/domain/messaging/chosen-channel'
import type { readAlertAddress } from '@cordee/domain/opportunity/alert'
import type { readStudyRequest } from '@cordee/domain/opportunity/study-request'
import type { readWorkRequest } from '@cordee/domain/opportunity/work-request'
import type { RuleCode } from '@cordee/domain/refusals'

type CodesOf<Read> = Read extends (...typed: never) => Result<unknown, Refusal<infer Code>> ? Code : never

/** What the three forms of the public door may be refused for: a refusal they gain is a type error here. */
export type PublicRefusalCode =
  | CodesOf<typeof askedChannel>
  | CodesOf<typeof readAlertAddress>
  | CodesOf<typeof readStudyRequest>
  | CodesOf<typeof readWorkRequest>
  // The door itself, when somebody asks too often.
  | 'TOO_MANY_TRIES'

const ofTheForms: Readonly<Record<PublicRefusalCode, string>> = {
  NAME_NEEDED: 'Tell us what to call you.',
  PHONE_OR_HELPER_NEEDED: 'Leave a telephone number, or that of somebody who helps you.',
  PHONE_INVALID: 'This telephone number cannot be read. Write ten digits, for example 06 39 98 01 23.',
  INFORMATION_NOT_GIVEN: 'Tick the box: you know why we write your number down.',
  TEXT_NEEDS_MOBILE: 'A text message needs a mobile number, in 06 or 07. Write it, or choose another way.',
  HELPER_PHONE_NEEDED: 'Write the telephone number of the person who helps you: we call that person.',
  NIR_FORBIDDEN: 'This text seems to hold a social security number. Take it out: it is never asked for here.',
  MOBILE_NEEDED: 'A text message needs a French mobile number: 06 or 07. Or choose e-mail.',
  MAIL_INVALID: 'This e-mail address is not complete, for example odile@exemple.fr.',
  ORGANISATION_NEEDED: 'Write the name of your organisation or company.',
  SUBJECT_NEEDED: 'Say in a few words what you are buying, or what you are looking for.',
  CONTACT_NEEDED: 'Leave a telephone number or an e-mail address: we answer.',
  TOO_MANY_TRIES: 'Too many requests in a row. Try again in an hour, or call us.',
}

/** The acts of those who come in by a link; what is not here is said in French, and called French. */
const ofTheLinks: Readonly<Partial<Record<RuleCode, string>>> = {
  PERSON_PHONE_NEEDED: 'Give the person’s telephone number, or that of somebody who helps them.',
  HOURS_UNREADABLE: 'This length of time cannot be read. Write for example 151.67 or 12 h 30.',
  DAY_UNREADABLE: 'This date does not exist. Write the day, the month and the year, for example 06/04/2027.',
  MINUTES_NEGATIVE: 'Hours cannot be negative.',
  MONTH_LOCKED: 'This month is locked. Call us: we add a correction.',
  STEP_NOT_POSSIBLE: 'This step is no longer possible.',
  REFUSAL_REASON_NEEDED: 'Choose a reason: the person is entitled to an answer.',
  REASON_NEEDED: 'Write the reason.',
  PEOPLE_NEEDED: 'Refer one person at least, and not too many at a time.',
  CRITERION_NEEDED: 'Choose one situation at least.',
  PROOF_NOT_SEEN: 'No paper was seen for this situation.',
  PROOF_TOO_OLD: 'A paper is too old for the first day of work: a newer one is needed, or another situation.',
  PROOF_LATER_THAN_DECISION: 'A paper has a date after the decision: check both dates.',
  FORM_ALREADY_SENT: 'A form is already waiting for the facilitator’s decision about this person.',
  INFORMATION_NEEDED: 'The person has not received the information notice yet.',
  AGREEMENT_NEEDED: 'The person has not agreed to be proposed to this employer.',
  PERSON_OBJECTED: 'The person has asked not to be proposed any more.',
  LINK_TOO_OLD: 'This link no longer works: it was used, or it is too old. Ask for another one.',
  CODE_WRONG: 'This code does not match. Check it, or ask for another link.',
  CODE_TOO_OFTEN:
    'Too many codes did not match. Wait a quarter of an hour, or call the facilitator if your phone is lost.',
  DECISION_CODE_WRONG: 'This is not the right code. Check the six digits, or ask for a new code.',
  DECISION_CODE_CLOSED: 'This code no longer works. Ask for a new one.',
  MOTIVE_NEEDED: 'A decision needs a written reason.',
  REDUCTION_TOO_HIGH: 'A reduced penalty stays under the proposed amount.',
  CONTACT_NEEDS_ADDRESS: 'Give an e-mail address or a telephone number: links are sent there.',
  POSTPONEMENT_NOT_LATER: 'The works were to start before that: give a later date.',
  POSTPONEMENT_WAITING: 'A request to postpone is already waiting for the facilitator’s answer.',
  DATES_REVERSED: 'The end must come after the start.',
  BUYER_DECIDES: 'Only the buyer can sign the formal notice and decide on the penalty.',
  PROVIDER_UNKNOWN: 'No space is open here for this address: ask for an invitation, or call us.',
  PROVIDER_OTHER_PERSON: 'This space is already linked to another identity: ask us to forget the former one.',
  PROVIDER_OTHER_ESTABLISHMENT:
    'Your identity speaks for another establishment: come back with the right one, or ask us to add its SIRET number.',
  PROVIDER_ONE_FACTOR:
    'Your identity provider asked for one proof only: come in by your link and its code, or turn on two-factor authentication there.',
  PROVIDER_NO_ANSWER: 'The identity provider did not confirm who you are. Start again, or call us.',
}

/** The sentences of refusals in English, by their code. */
export const refusals: Readonly<Partial<Record<RuleCode, string>>> = { ...ofTheLinks, ...ofTheForms }
