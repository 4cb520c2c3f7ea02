import type { PhoneNumber } from '../kernel/identifiers.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { ContactChannel, PhoneChannel } from '../participant/contact-preference.ts'
import { receivesTexts } from './message.ts'
import { refuse } from './refusals.ts'

/**
 * How a person just referred is to be reached: as they said; when nobody asked them, they are called, or their
 * adviser is when they have no telephone of their own.
 * @returns the channel; refuses a text where no telephone can receive one
 * @source choix du service: on demande à la personne, et on n’écrit pas à qui ne l’a pas demandé
 */
export const chosenChannel = (
  asked: ContactChannel | null,
  phone: PhoneNumber | null,
): Result<ContactChannel, Refusal<'TEXT_NEEDS_MOBILE'>> => {
  if (asked === 'SMS' && !receivesTexts(phone ?? ''))
    return err(refuse('TEXT_NEEDS_MOBILE', 'contactChannel'))
  return ok(asked ?? (phone === null ? 'ADVISER' : 'CALL'))
}

/**
 * How whoever asks to be called is to be reached: as they said; through who helps them when they left no number of
 * their own; `null` when they said nothing and have one.
 * @returns the channel; refuses a text where no telephone can receive one, and a helper without a number
 * @source choix du service : sans téléphone, on passe par la personne qui aide ; aucune adresse n’est demandée
 */
export const askedChannel = (
  asked: PhoneChannel | null,
  { phone, helperPhone }: { readonly phone: PhoneNumber | null; readonly helperPhone: PhoneNumber | null },
): Result<PhoneChannel | null, Refusal<'TEXT_NEEDS_MOBILE' | 'HELPER_PHONE_NEEDED'>> => {
  if (asked === 'ADVISER' && helperPhone === null) return err(refuse('HELPER_PHONE_NEEDED', 'helperPhone'))
  if (asked === 'SMS' && !receivesTexts(phone ?? ''))
    return err(refuse('TEXT_NEEDS_MOBILE', 'contactChannel'))
  return ok(asked ?? (phone === null ? 'ADVISER' : null))
}
