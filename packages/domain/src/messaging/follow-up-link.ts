import { checkSms, SMS_LENGTH } from './sms-text.ts'

/**
 * The text with where the request is followed, when one message holds both; without it otherwise. With its secret, the
 * address opens that request and no other.
 */
export const withFollowUp = (text: string, site: string, secret: string | null = null): string => {
  const page = `${site.replace(/^https?:\/\//, '')}/suivi`
  const followed = `${text} Suivi : ${secret === null ? page : `${page}/${secret}`}`
  return checkSms(followed).length <= SMS_LENGTH ? followed : text
}
