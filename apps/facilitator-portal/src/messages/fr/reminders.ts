export const reminders = {
  title: 'Relances des heures',
  due: '– {holder}, {month}, {count, plural, one {# personne} other {# personnes}}',
  record: 'La relance est faite',
  recordNote: 'À dire quand vous avez relancé vous-même : Cordée ne le fera pas une seconde fois.',
  recorded: 'Relance notée.',
}
