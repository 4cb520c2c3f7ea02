import type { Sentences } from '../catalogue.ts'
import type { common as french } from '../fr/common.ts'

export const common: Sentences<typeof french> = {
  site: {
    name: 'Cordée',
    title: '{page} · Cordée',
    skip: 'Skip to content',
    home: 'Cordée, home page',
    demonstration: 'Invented contracts, for demonstration. Here, today is {day}.',
  },
  languages: {
    label: 'Other versions of this page',
    french: 'Jobs are described in French. Call us: we explain them with you.',
  },
  phone: {
    call: 'Call {phone}',
    callAria: 'Call {phone}{hours, select, none {} other {, {hours}}}',
    answers: '{name} answers: {hours}.',
    nothing: 'Nothing for you?',
    prefer: 'Would you rather phone?',
    nothingText: 'Call <phone></phone>{hours, select, none {} other {, {hours}}}. {name} will look with you.',
    free: 'The call and the help are free.',
    coming: '(number to come)',
    unknown: 'The number is on display in your town hall.',
  },
  tools: {
    listen: 'Listen',
    stop: 'Stop',
    print: 'Print',
  },
  dropIn: {
    title: 'Come and talk',
    text: '{name} will see you without an appointment.',
  },
  menu: {
    label: 'Main menu',
    whole: 'Menu',
    opportunities: 'Jobs',
    looking: 'I am looking for work here',
    howItWorks: 'How it works',
    isItForMe: 'Is it for me?',
  },
  footer: {
    label: 'Other pages',
    jobseekers: 'You are looking for work',
    others: 'You help someone, or you hire',
    about: 'This site',
    advisers: 'Advisers',
    companies: 'Companies and buyers',
    accessibility: 'Accessibility: partially compliant',
    personalData: 'Your information',
    legalNotice: 'Legal notice',
    siteMap: 'Site map',
    carrier: 'A service of {carrier}.',
    notReviewed: 'Simple version. The people concerned have not re-read it yet.',
    falc: 'Easy to read and to understand (FALC). Re-read by {readers}, on {day}.',
    noTracking:
      'This site does not track you. No cookie, except the one that keeps your door open when you come in by a link.',
  },
  error: {
    titlePrefix: 'Error: {title}',
    notFoundTitle: 'This page does not exist',
    notFoundText: 'The address may be misspelt. The job may have changed.',
    unavailableTitle: 'The site is not answering at the moment',
    unavailableText: 'It is not your fault. Nothing is lost. Try again in a few minutes.',
    unavailableCall: 'You can also call. The telephone does work.',
    brokenTitle: 'Something went wrong',
    brokenText: 'It is not your fault. Go back to the list, or call us.',
    seeList: 'See the jobs',
    retry: 'Try again',
  },
}
