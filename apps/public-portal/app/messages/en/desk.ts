import type { Sentences } from '../catalogue.ts'
import type { desk as french } from '../fr/desk.ts'

export const desk: Sentences<typeof french> = {
  desk: {
    back: 'Back to my space',
    done: {
      hours: 'Saved. Thank you.',
      answer: 'Your answer is noted. The facilitator calls the person.',
      known: 'Sent. Answer within two working days, on this page.',
      delay: 'Your request to postpone has been sent. The facilitator answers you.',
      contact: 'The contact is changed.',
      referred:
        'Sent. The facilitator calls within {call, plural, one {# working day} other {# working days}}.',
      form: 'The form is signed and sent. The decision will be shown here.',
      withdrawn: 'The request has stopped.',
      contested: 'Noted. We look at these hours, then we call you.',
      notContested: 'It did not work. Try again, or call us.',
      takenBack: 'Done: your agreement is taken back.',
      decided: 'Your decision is saved.',
      signed: 'The formal notice is signed. The facilitator sends it to the company.',
      unprinted: 'The page is not ready. Try again, or call.',
      code: 'The code has been sent. It works for 15 minutes.',
    },
    unavailable: 'It has not been sent: the site is not answering. Nothing is lost. Try again, or call.',
    stale: 'Something has changed meanwhile. Read it again, then send once more.',
    optional: '(optional)',
    firstNameNeeded: 'Write the first name.',
    lastNameNeeded: 'Write the last name.',
    signatureNeeded: 'Write your name.',
    capacityNeeded: 'Write what you do.',
    dayNeeded: 'Choose a date.',
    choose: 'Choose',
    roleNeeded: 'Choose what this contact does.',
    contractNeeded: 'Choose the contract of the person. You do not know? Choose “Other”.',
    commitmentNeeded: 'Choose the contract.',
  },
}
