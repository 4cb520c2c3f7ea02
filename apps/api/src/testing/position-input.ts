/** What a position needs to be published; `more` says what matters to a test. */
export const positionInput = (more: Readonly<Record<string, unknown>> = {}) => ({
  title: 'Aider sur un chantier',
  romeCode: 'F1704',
  communeCode: '38499',
  places: 1,
  weeklyMinutes: 2_100,
  timetable: 'De 8 h à 16 h',
  contractType: 'FIXED_TERM',
  startsOn: '2026-12-07',
  tasks: ['Vous aidez.'],
  needs: [],
  context: 'La commune fait des travaux.',
  ...more,
})
