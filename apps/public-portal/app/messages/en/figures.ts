import type { Sentences } from '../catalogue.ts'
import type { figures as french } from '../fr/figures.ts'

export const figures: Sentences<typeof french> = {
  figures: {
    title: 'Public figures',
    lead: 'What social clauses have made possible here, as of {day}.',
    hours: 'validated hours of work',
    people: 'people have worked',
    fte: 'full-time jobs of one year',
    women: 'are women',
    few: 'fewer than 5',
    masked: 'masked',
    masking:
      'Fewer than {maskedUnder, number} people: the number is masked. Others are too, so that it cannot be found again.',
    tableTitle: 'By year and territory of work',
    year: 'Year',
    territory: 'Territory',
    hoursColumn: 'Hours',
    peopleColumn: 'People',
    promiseTitle: 'Do we call back in time?',
    promise:
      'A call within {call, plural, one {# working day} other {# working days}}: promise kept {kept, plural, one {# time} other {# times}} out of {requests} in one year.',
    promiseShare:
      'That is {share}. Half of the people were called within {days, plural, =0 {less than a day} one {# day} other {# days}}.',
    promiseNone: 'No request to measure yet.',
    late: '{late, plural, =0 {No call is late.} one {Once, the call came too late, or is still awaited.} other {# times, the call came too late, or is still awaited.}}',
    newsTitle: 'Do we give news in time?',
    news: 'After the first call, a day is promised for each piece of news: promise kept {kept, plural, one {# time} other {# times}} out of {promises} since {since}.',
    newsShare: 'That is {share}.',
    newsNone: 'No promised news to measure yet.',
    newsLate:
      '{late, plural, =0 {No news is late.} one {Once, it came too late, or is still awaited.} other {# times, it came too late, or is still awaited.}}',
    liveTitle: 'Two kinds of figures',
    live: 'The figures of this page are counted day by day. They move when an hour is validated or corrected.',
    frozen:
      'The last signed report moves no more: {title}, closed on {day}. It counts {hours} for {people, select, none {a small number of people} other {{people} people}}.',
    frozenNone: 'No public report is signed yet.',
    frozenWhy:
      'The two may differ. An hour validated after the signature counts here, and will count in the next report.',
    dataTitle: 'Open data',
    data: 'The same figures, to reuse freely (Licence Ouverte 2.0). The names of the columns are in French:',
    csv: 'CSV file, for a spreadsheet',
    json: 'JSON file, for software',
    methodTitle: 'The method',
    method: {
      source: 'Hours are those the employer declared and the facilitator validated. Nothing is estimated.',
      people:
        'A person counts once in each cell. They may be in two years or two territories: cells do not add up.',
      territory: 'The territory is that of the works, not where the person lives.',
      calls:
        'Promised calls are those of requests and of referrals by an adviser. A try without an answer is a call. A request that was erased stays counted, without a name.',
      news: 'News is a call in which we speak, a change of the request that is written to the person, or being hired. The promised day is the one they read. Only the promises of the last twelve months count.',
      fte: 'A full-time job of one year counts 1,600 hours, as in the national report.',
      never: 'A late company, a penalty, a name are never published.',
    },
    nothing: 'No hours are validated yet.',
  },
}
