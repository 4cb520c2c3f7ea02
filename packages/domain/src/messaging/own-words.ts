import type { Day } from '../kernel/day.ts'
import { dayIn, type PageVersion } from '../kernel/page-version.ts'
import type { Words } from './template.ts'

type InEachVersion<Values> = Readonly<Record<PageVersion, (values: Values) => string>>

type OwnLink = { readonly facilitator: string; readonly url: string }

const linkTexts: InEachVersion<OwnLink> = {
  fr: ({ facilitator, url }) => `${facilitator} : votre suivi. Ce lien est à vous. ${url}`,
  simple: ({ facilitator, url }) => `${facilitator} : votre suivi. Gardez ce lien. ${url}`,
  en: ({ facilitator, url }) => `${facilitator}: your request. Keep this link to yourself. ${url}`,
}

/** The link to one's own follow-up, in a text message: no name, no state, nothing to read over a shoulder. */
export const ownLinkText = (version: PageVersion, values: OwnLink): string => linkTexts[version](values)

const linkMails: Readonly<
  Record<PageVersion, { readonly subject: string; readonly lines: readonly [string, string, string] }>
> = {
  fr: {
    subject: 'Votre suivi',
    lines: [
      'Bonjour,',
      'Ce lien montre où en est votre demande. Il est à vous : ne le transférez pas.',
      'Vous pouvez aussi appeler.',
    ],
  },
  simple: {
    subject: 'Votre suivi',
    lines: [
      'Bonjour,',
      'Touchez ce lien pour suivre votre demande. Gardez ce lien pour vous.',
      'Vous pouvez aussi nous appeler.',
    ],
  },
  en: {
    subject: 'Your request',
    lines: [
      'Hello,',
      'This link shows where your request stands. It is yours: do not forward it.',
      'You can also call us.',
    ],
  },
}

/** The same link by mail, with who to call. */
export const ownLinkMail = (
  version: PageVersion,
  { url, reached }: { readonly url: string; readonly reached: string },
): Words => {
  const {
    subject,
    lines: [hello, what, call],
  } = linkMails[version]
  return { subject, body: [hello, what, url, call, reached].join('\n\n') }
}

type TelephoneCode = { readonly code: string; readonly minutes: number }

const codeTexts: InEachVersion<TelephoneCode> = {
  fr: ({ code, minutes }) =>
    `Cordée : votre code est ${code}. Il sert une fois, pendant ${minutes} minutes. Ne le donnez à personne.`,
  simple: ({ code, minutes }) =>
    `Cordée : votre code est ${code}. Il marche ${minutes} minutes, une seule fois. Gardez-le pour vous.`,
  en: ({ code, minutes }) =>
    `Cordée: your code is ${code}. It works once, for ${minutes} minutes. Do not give it to anyone.`,
}

/** Six digits for the telephone that asked for them. */
export const telephoneCodeText = (version: PageVersion, { code, minutes }: TelephoneCode): string =>
  codeTexts[version]({ code: `${code.slice(0, 3)} ${code.slice(3)}`, minutes })

const sharedTexts: InEachVersion<string> = {
  fr: (phone) =>
    `Cordée : plusieurs suivis ont ce numéro. Pour savoir où en est le vôtre, appelez le ${phone}.`,
  simple: (phone) => `Cordée : plusieurs personnes ont ce numéro. Pour votre suivi, appelez le ${phone}.`,
  en: (phone) => `Cordée: several requests have this number. To know about yours, call ${phone}.`,
}

/** Two people, one telephone: no code may say whose file it opens. */
export const sharedTelephoneText = (version: PageVersion, phone: string): string =>
  sharedTexts[version](phone)

type Forgotten = { readonly on: Day; readonly facilitator: string; readonly phone: string }

const forgottenSubjects: Readonly<Record<PageVersion, string>> = {
  fr: 'Votre dossier va être effacé',
  simple: 'Votre dossier va être effacé',
  en: 'Your file will be erased',
}
const forgottenTexts: InEachVersion<Forgotten> = {
  fr: ({ on, facilitator, phone }) =>
    `Sans nouvelles de vous, votre dossier sera effacé le ${dayIn('fr', on)}. Pour le garder, appelez ${facilitator} : ${phone}.`,
  simple: ({ on, facilitator, phone }) =>
    `Nous allons effacer votre dossier le ${dayIn('simple', on)}. Vous voulez le garder ? Appelez ${facilitator} : ${phone}.`,
  en: ({ on, facilitator, phone }) =>
    `We have not heard from you: your file will be erased on ${dayIn('en', on)}. To keep it, call ${facilitator}: ${phone}.`,
}

/** Before a file is forgotten: the day, and whom to call to keep it (R44). */
export const retentionNotice = (version: PageVersion, values: Forgotten): Words => ({
  subject: forgottenSubjects[version],
  body: forgottenTexts[version](values),
})

const newsSubjects: Readonly<Record<PageVersion, string>> = {
  fr: 'Des nouvelles de votre demande',
  simple: 'Des nouvelles de votre demande',
  en: 'News of your request',
}

/** Above the same words by mail or on paper: nothing of what they say. */
export const newsSubject = (version: PageVersion): string => newsSubjects[version]
