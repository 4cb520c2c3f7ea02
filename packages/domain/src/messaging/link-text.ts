import { SMS_LENGTH } from './sms-text.ts'

/** A professional's link and its code in one text message; who writes and the warning go when there is no room. */
export const linkText = ({
  from,
  url,
  code,
}: {
  readonly from: string
  readonly url: string
  readonly code: string
}): string => {
  const whole = `${from} : votre lien ${url} Code : ${code}. Ne le donnez à personne.`
  return whole.length <= SMS_LENGTH ? whole : `Votre lien : ${url} Code : ${code}`
}
