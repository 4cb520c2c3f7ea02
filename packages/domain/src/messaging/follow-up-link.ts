import { checkSms, SMS_LENGTH } from './sms-text.ts'

/** The text with where the request is followed, when one message holds both; without it otherwise. */
export const withFollowUp = (text: string, site: string): string => {
  const followed = `${text} Suivi : ${site.replace(/^https?:\/\//, '')}/suivi`
  return checkSms(followed).length <= SMS_LENGTH ? followed : text
}
