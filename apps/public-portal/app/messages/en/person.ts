import type { Sentences } from '../catalogue.ts'
import type { person as french } from '../fr/person.ts'

export const person: Sentences<typeof french> = {
  mine: {
    paper: {
      header: 'Cordée: my follow-up',
      title: 'Where does my request stand?',
      lead: 'This page is yours. Keep it.',
      scan: 'With a phone: point the camera at the square.',
      type: 'On a computer: type the address written under the square.',
      call: 'No internet: call. We tell you where you stand.',
      birth: 'To see your hours, the site asks for your date of birth.',
      until: 'This page works until {day}.',
    },
    title: 'Where my request stands',
    none: 'No request at the moment.',
    forPosition: 'For: <fr>{position}</fr>',
    request: 'Request of {day}, number {reference}.',
    requestsTitle: 'My requests to be called',
    withdraw: 'Stop this request',
    withdrawSure: 'You can change your mind: one call is enough.',
    call: 'A question? Call.',
    right: 'You are entitled until {day}.',
    hoursTitle: 'My hours',
    hours: '{month}: {hours}, at {employer}. {status}.',
    hoursWrong: 'Is it wrong? Call us.',
    noHours: 'No hours yet.',
    sharesTitle: 'Who may read my name',
    share: '{organisation}, since {day}.',
    shareAll: 'Employers of the area, since {day}.',
    takeBack: 'Stop showing my name',
    takeBackSure: 'Nobody there reads it from now on. You can say yes another time.',
    noShare: 'Nobody outside the team.',
    readsTitle: 'Who has read my file',
    read: '{day}: {who}{times, plural, =1 {} other { (# times)}}',
    noRead: 'Nobody.',
  },
}
