import type { FollowUpWords as Words } from '../en/follow-up.ts'

/** The seven states of a request in version simple, by their code: twelve words a sentence at most. */
const followUpWords: Words['followUpWords'] = {
  RECEIVED: {
    title: 'Nous avons votre demande',
    meaning: 'Votre demande est bien arrivée.',
    next: (by) => `La facilitatrice vous appelle. C’est avant le ${by}.`,
  },
  STUDIED: {
    title: 'On regarde votre demande',
    meaning: 'La facilitatrice se demande si ce travail est bon pour vous.',
    next: (by) => `Elle vous donne des nouvelles. C’est avant le ${by}.`,
  },
  PROPOSED: {
    title: 'L’entreprise a votre nom',
    meaning: 'Nous avons donné votre nom à l’entreprise. Elle doit répondre.',
    next: (by) =>
      `Vous avez des nouvelles avant le ${by}. L’entreprise ne répond pas ? On vous le dit aussi.`,
  },
  MEETING: {
    title: 'Rencontre',
    meaning: 'L’entreprise veut vous voir.',
    next: (by) => `La facilitatrice vous dit le jour et le lieu. C’est avant le ${by}.`,
  },
  ACCEPTED: {
    title: 'C’est oui',
    meaning: 'L’entreprise veut travailler avec vous.',
    next: (by) => `On prépare votre premier jour avec vous. On vous appelle avant le ${by}.`,
  },
  NOT_THIS_TIME: {
    title: 'Pas cette fois',
    meaning: 'Ce travail n’est pas pour cette fois. On ne vous juge pas.',
    next: (by) => `On cherche un autre travail pour vous. On vous appelle avant le ${by}.`,
  },
  STOPPED: {
    title: 'C’est fini',
    meaning: 'Cette demande est finie.',
    next: () => 'Vous n’avez rien à faire. Vous pouvez faire une autre demande un jour.',
  },
}

/** Somebody called, and nobody could answer. */
const calledInVain: Words['calledInVain'] = {
  title: 'Nous avons votre demande',
  meaning: 'On vous a appelé. Vous n’avez pas pu répondre.',
  next: (by) => `On vous appelle encore avant le ${by}. Vous pouvez appeler aussi.`,
}

/** What overtakes the next step of a state: a promise not kept, work begun, work ended. */
const overtaken: Words['overtaken'] = {
  LATE: (day) => `On devait vous parler avant le ${day}. On est en retard. Appelez. On vous répond.`,
  FIRST_DAY: (day) => `Vous commencez le travail le ${day}. Une question ? Appelez.`,
  AT_WORK: (day) => `Vous travaillez depuis le ${day}. Un souci ? Appelez.`,
  WORK_ENDED: (day) => `Ce travail est fini depuis le ${day}. Pour la suite, appelez.`,
}

/** Turned down, and waiting for another job. */
const atRest = 'On garde votre demande pour un autre travail. Appelez quand vous voulez.'

/** Work that is over. */
const workOver: Words['workOver'] = {
  title: 'Travail fini',
  meaning: 'Ce travail est fini. Vos heures restent écrites ici.',
}

/** What happens next, said to the adviser who sent the person. */
const nextForAdviser: Words['nextForAdviser'] = {
  RECEIVED: (by) => `La facilitatrice appelle la personne. C’est avant le ${by}.`,
  STUDIED: (by) => `La personne a des nouvelles avant le ${by}.`,
  PROPOSED: (by) => `La personne a des nouvelles avant le ${by}. C’est vrai même sans réponse.`,
  MEETING: (by) => `On dit le jour et le lieu à la personne. C’est avant le ${by}.`,
  ACCEPTED: (by) => `On prépare son premier jour. On appelle la personne avant le ${by}.`,
  NOT_THIS_TIME: (by) => `On cherche un autre travail. On appelle la personne avant le ${by}.`,
  STOPPED: () => 'La personne peut faire une autre demande quand elle veut.',
}

const overtakenForAdviser: Words['overtakenForAdviser'] = {
  LATE: (day) => `On devait parler à la personne avant le ${day}. On est en retard. Appelez.`,
  FIRST_DAY: (day) => `Son premier jour de travail est le ${day}.`,
  AT_WORK: (day) => `La personne travaille depuis le ${day}.`,
  WORK_ENDED: (day) => `Ce travail est fini depuis le ${day}.`,
}

const atRestForAdviser = 'On garde la demande pour un autre travail.'

/** Why it is not for this time. */
const reasons: Words['reasons'] = {
  NOT_MOBILE: 'C’était trop loin.',
  NO_DRIVING_LICENCE: 'Il fallait le permis.',
  INCOMPATIBLE_HOURS: 'Les heures n’allaient pas.',
  CHILD_CARE: 'Personne ne pouvait garder les enfants à ces heures.',
  PHYSICAL_LOAD: 'Le travail était trop dur pour le corps.',
  LACKING_SKILLS: 'Il fallait savoir faire une chose. Vous pouvez l’apprendre.',
  NO_POSITION: 'Ce travail n’existe plus.',
  OTHER_PERSON_CHOSEN: 'L’entreprise a pris une autre personne.',
  TRAINING: 'Vous allez apprendre un métier.',
  HIRED_ELSEWHERE: 'Vous travaillez ailleurs.',
  NOT_INTERESTED: 'Vous voulez faire autre chose.',
}

/** The reasons that speak to the person, said to the adviser who sent them. */
const reasonsForAdviser: Words['reasonsForAdviser'] = {
  LACKING_SKILLS: 'Il fallait savoir faire une chose. La personne peut l’apprendre.',
  TRAINING: 'La personne va apprendre un métier.',
  HIRED_ELSEWHERE: 'La personne travaille ailleurs.',
  NOT_INTERESTED: 'La personne veut faire autre chose.',
}

/** What helps after this reason, where something is known to help. */
const helps: Words['helps'] = {
  NOT_MOBILE: 'On peut vous aider pour la route. Par exemple : une voiture à petit prix.',
  NO_DRIVING_LICENCE: 'On peut vous aider à passer le permis. On cherche un travail sans permis.',
  INCOMPATIBLE_HOURS: 'On cherche un travail à d’autres heures.',
  CHILD_CARE:
    'On peut garder vos enfants en urgence. Demandez à la mairie. Ou demandez à la CAF : elle paie les aides aux familles.',
  PHYSICAL_LOAD: 'On cherche un travail sans choses lourdes à porter.',
  LACKING_SKILLS: 'Vous pouvez essayer ce métier. Cela dure une ou deux semaines.',
}

/** All that the pages say of a request, in version simple. */
export const inSimpleWords: Words = {
  followUpWords,
  calledInVain,
  overtaken,
  atRest,
  workOver,
  nextForAdviser,
  overtakenForAdviser,
  atRestForAdviser,
  reasons,
  reasonsForAdviser,
  helps,
}
