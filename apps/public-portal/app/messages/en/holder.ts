import type { Sentences } from '../catalogue.ts'
import type { holder as french } from '../fr/holder.ts'

export const holder: Sentences<typeof french> = {
  link: {
    professional: 'Open your space with this link',
    personal: 'See where your request stands',
    enter: 'Enter',
    explain: 'This link is yours. Nothing happens until you press.',
    code: 'Your code',
    codeHint: 'Six digits, in the message that holds this link.',
    closedTitle: {
      professional: 'This link no longer opens',
      personal: 'This follow-up link no longer opens',
    },
    closed: 'It has been used, or it is too old. Never mind.',
    renew: 'Send me another link',
    renewTo: 'The new link comes to the same address as the first.',
    lost: 'No code? Ask for another link from this device: it will open without a code.',
    sentTitle: 'It is on its way',
    sent: 'If this link was yours, another arrives in a few minutes. Open it on this same device.',
    unavailable: 'The site is not answering at the moment. Try again in a few minutes.',
  },
  space: {
    adviserPosition:
      'You come for the job “<fr>{title}</fr>”, {commune}. Your link leads to this job as soon as it is open.',
    adviserTitle: 'Refer a person',
    adviserLead: 'Write your work address. We send a link and a code. It opens your space.',
    adviserName: 'Your name',
    adviserAgency: 'Your agency or service',
    adviserAgencyHint:
      'For example the youth employment office of La Mure. If we do not know it, you can refer all the same.',
    adviserSent: 'A link arrives in a few minutes. Open it on this same device.',
    adviserNameNeeded: 'Write your name.',
    adviserAgencyNeeded: 'Write the name of your agency or service.',
    adviserMailNeeded: 'Write a whole address. Example: prenom@agence.fr.',
    COMPANY: 'Space for companies',
    BUYER: 'Space for buyers',
    ADVISER: 'Space for advisers',
    JOBSEEKER: 'My request',
    you: 'You are <b>{name}</b>{organisation, select, none {} other {, {organisation}}}.',
    carrier: 'This space is kept by {carrier}.',
    leave: 'Close my space',
    left: 'Your space is closed on this device.',
    askTitle: 'Enter your space',
    ask: 'We send you a link and a code, by text message or e-mail. No password to remember.',
    email: 'Your e-mail address',
    address: 'Your mobile number, or your e-mail address',
    addressHint: 'The one we have to write to you.',
    addressWrong:
      'Write a mobile number, for example 06 39 98 01 23, or a full address, for example prenom@entreprise.fr.',
    providerTitle: 'Are you an adviser?',
    provider: 'Sign in with ProConnect',
    send: 'Receive my link',
    askSent:
      'If we have this number or address, a link arrives in a few minutes. Open it on this same device.',
    personalAsk:
      'Write your mobile number. We send a code by text message. It opens the page of your request.',
    phone: 'Your mobile number',
    phoneHint: 'For example 06 39 98 01 23. The one you gave us.',
    phoneWrong: 'Write a mobile number that starts with 06 or 07, with its ten digits.',
    phoneSend: 'Receive my code',
    codeTitle: 'Write your code',
    codeSent: 'If we have this number, a text message arrives in a few minutes. The code lasts ten minutes.',
    codeHint: 'The six digits of the text message.',
    codeWrong: 'This is not the right code, or it is too old. Check it, or ask for another one.',
    codeEnter: 'See my request',
    codeAgain: 'Write another number, or ask for another code',
    noPhone:
      'No mobile phone? Open the link given with your request: the square to take a picture of, or the address to copy. You no longer have it? Call.',
    confirmTitle: 'Is it really you?',
    confirm:
      'Give the day and the month of your birth. Until then, this page says neither your name nor your hours.',
    birthDay: 'Day of birth, from 1 to 31',
    birthMonth: 'Month of birth',
    choose: 'Choose',
    confirmButton: 'It is me',
    confirmWrong: 'This date does not match. Check it. After five mistakes, the link closes: call us.',
    cannotConfirm:
      'We do not have your date of birth. Have you a mobile phone? Close this space, then ask for a code by text message. If not, call us.',
    hello: 'Hello {name}.',
  },
}
