import type { WayWords } from '../en/without-car.ts'

/** The answers without a car in version simple, by their code: twelve words a sentence at most. */
export const withoutCarWords: WayWords = {
  SAME_COMMUNE: () => 'C’est dans votre commune. Venez à pied ou à vélo.',
  ON_FOOT: ({ minutes }) =>
    `Vous pouvez venir à pied. Il faut ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} environ.`,
  PICKED_UP: ({ pickUpAt, place, commune }) =>
    `Quelqu’un vient vous chercher. C’est à ${pickUpAt}. Le lieu : ${place}, ${commune}.`,
  BY_BUS: ({ line, leaves, comesBack }) =>
    `Vous pouvez venir en car. C’est la ligne ${line}. Le car part à ${leaves}. Au retour, il part à ${comesBack}.`,
  BY_BOOKED_BUS: ({ line, leaves, comesBack }) =>
    `Vous pouvez venir en car. C’est la ligne ${line}. Le car part à ${leaves}. Au retour, il part à ${comesBack}. Réservez la veille.`,
  NO_BUS_BACK: () => 'Il y a un car pour venir. Il n’y a pas de car pour rentrer. Appelez-nous.',
  NO_BUS_OUTWARD: () => 'Il n’y a pas de car pour venir. Il y a un car pour rentrer. Appelez-nous.',
  BUS_TIMES_TO_ASK: () => 'Il y a un car. Appelez-nous pour connaître les heures.',
  PICK_UP_TO_ASK: () => 'On peut venir vous chercher. Demandez-le.',
  TIMETABLE_UNKNOWN: () => 'Nous n’avons pas les heures des cars. Appelez-nous.',
  SHIFT_UNKNOWN: () => 'On ne sait pas encore les heures du travail. Appelez-nous.',
  NO_BUS: () => 'Il n’y a pas de car à ces heures. Appelez-nous. On cherche une autre idée.',
}
