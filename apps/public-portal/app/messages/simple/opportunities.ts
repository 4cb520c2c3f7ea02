import type { SomeSentences } from '../catalogue.ts'
import type { opportunities as french } from '../fr/opportunities.ts'

export const opportunities: SomeSentences<typeof french> = {
  list: {
    sayWhere: 'Écrivez votre commune. On vous dit le trajet.',
    intro: 'Un poste, c’est un travail. Ces postes sont payés. Vous n’avez pas besoin de compte.',
    winter: 'routes en hiver',
    widenedFarther:
      'Il n’y a rien à moins de {minutes, number} minutes {means}. Voici les postes à moins de {within, number} minutes.',
    widenedAnywhere:
      'Il n’y a rien à moins de {minutes, number} minutes {means}. Voici les postes plus loin.',
    widened: {
      START: 'Rien ne commence si tôt. Voici les postes qui commencent plus tard.',
      HOURS: 'Il n’y a rien avec ces horaires. Voici d’autres horaires.',
      TRADE: 'Il n’y a rien dans ce métier. Voici d’autres métiers.',
    },
    valleyNoneOpen: 'Dans cette vallée, nous n’avons rien d’ouvert pour vous. Voici les postes ailleurs.',
    valleyNoneComing: 'Dans cette vallée, rien ne va ouvrir pour vous. Voici les postes ailleurs.',
    comingFarther:
      'Rien ne va ouvrir à moins de {minutes, number} minutes {means}. Voici les postes à moins de {within, number} minutes.',
    comingAnywhere:
      'Rien ne va ouvrir à moins de {minutes, number} minutes {means}. Voici les postes plus loin.',
    comingWidened: {
      MEANS: 'Sans voiture : on ne sait pas encore. Les minutes sont en voiture.',
      START: 'Rien ne va ouvrir si tôt. Voici les postes qui ouvrent plus tard.',
      HOURS: 'On ne sait pas encore les horaires.',
      TRADE: 'Rien ne va ouvrir dans ce métier. Voici d’autres métiers.',
    },
    comingIntro:
      'Les travaux vont avoir lieu. Les postes ne sont pas encore ouverts. Laissez votre numéro. On vous appelle en premier.',
    noneOpen: 'Aujourd’hui, il n’y a pas de poste ouvert ici. Il y en a souvent de nouveaux.',
    lookingText:
      'Aucun poste ne vous va ? Dites-nous ce que vous cherchez. Il y a 3 questions. Ensuite, on vous appelle.',
  },
  card: {
    comingText:
      '{places, plural, one {1 place} other {# places}} {at}, {period}. Laissez votre numéro. On vous appelle quand le poste ouvre.',
    startOpen: 'La date se choisit avec vous',
    pay: 'Au moins {amount} de l’heure, avant les cotisations',
  },
  map: {
    explained: 'La liste ci-dessous dit la même chose. Vous n’avez pas besoin de la carte.',
  },
  way: {
    carUnknown: 'Depuis {from} : on regarde le trajet avec vous.',
    winterShut: 'En hiver, la route est parfois fermée. Demandez-nous.',
    withoutCar: {
      POSSIBLE: 'Sans voiture : c’est possible.',
      ASK: 'Sans voiture : demandez-nous.',
      IMPOSSIBLE: 'Sans voiture : ce n’est pas possible avec les cars.',
    },
    estimate:
      'Un ordinateur calcule ces minutes. Ce n’est pas exact. En voiture, il compte {car, number} km en une heure. À vélo, il compte {bike, number} km. Pour la route, il ajoute {winding, number} %. L’hiver, il ajoute {winter, number} % de temps.',
    estimateUnverified: 'On doit encore vérifier ces nombres.',
    places:
      'On compte depuis le centre de la commune. Un service de l’État donne ces lieux. Son nom : geo.api.gouv.fr. Tout le monde peut les utiliser (Licence Ouverte 2.0).',
    heights:
      'L’équipe a lu les hauteurs sur une carte. Elles sont vraies à 50 mètres près. On doit encore les vérifier.',
    closureSource: 'La route est fermée ({name}). Qui le dit : <source></source>.',
    handLine: 'Ligne {line} : <source></source>. L’équipe a écrit ces horaires le {day}.',
    noTimetable: 'Nous n’avons pas les horaires des cars. Appelez pour les connaître.',
    from: 'Écrivez votre commune. Vous verrez le temps du trajet.',
  },
  poster: {
    licenceNeeded: 'Il faut le permis B.',
    licenceFree: 'Vous n’avez pas besoin du permis.',
    valleyLead:
      '{count, plural, one {1 poste est ouvert} other {# postes sont ouverts}}. Vous n’avez pas besoin de CV.',
    valleyNone: 'Il y a souvent de nouveaux postes. Appelez. On cherche avec vous.',
  },
  detail: {
    notSaid: 'Ce texte n’est pas en version simple.',
    titleNotSaid: 'Le titre n’est pas en version simple.',
    timetableNotSaid: 'Les horaires ne sont pas en version simple.',
    allAsTyped: 'Les textes de ce poste ne sont pas en version simple. Appelez : on vous les explique.',
    clause:
      'Il y a une règle. Elle s’appelle la clause sociale. L’entreprise embauche des personnes qui cherchent un emploi depuis longtemps.',
    advisersOnly:
      'Certaines personnes ont un conseiller. Ce poste est d’abord pour elles, jusqu’au {day}. Vous pouvez laisser votre numéro. Nous gardons votre demande. Nous la regardons ensuite.',
    promise:
      '{name} vous appelle bientôt. C’est {count, plural, one {# jour} other {# jours}} de travail au plus. C’est gratuit.',
    pay: '<b>Au moins le Smic : {amount} de l’heure, avant les cotisations.</b>',
    paySince:
      'Le Smic est le salaire le plus bas permis par la loi. Ce montant date du {day}. Les cotisations paient la santé et la retraite. L’entreprise vous dit votre salaire. Elle le dit avant votre signature.',
    benefits:
      'Vous touchez le RSA ou l’ASS ? Ce sont des aides pour vivre. Votre conseiller calcule avec vous avant.',
    licenceNeeded: '<b>Il faut le permis B. C’est le permis pour la voiture.</b>',
    licenceFree: '<b>Vous n’avez pas besoin du permis.</b>',
    employerUnnamed: 'Votre patron est {kind}. Son nom n’est pas écrit ici. On vous le dit au téléphone.',
    worksFor: 'Votre travail est utile à <b>{name}</b>.',
    readingNeeded: 'Il faut savoir lire un peu.',
    readingFree: 'Vous n’avez pas besoin de bien lire.',
    askTransport: 'C’est difficile de venir ? Appelez. On cherche une solution avec vous.',
    effort: 'Est-ce fatigant ?',
    print: 'Pour imprimer, ouvrez le menu de votre écran. Puis appuyez sur « Imprimer ».',
    poster: 'L’affiche de ce poste, à imprimer sur une page',
    comingText: 'Ce poste ouvre plus tard : {period}. Laissez votre numéro. On vous appelle quand il ouvre.',
    closedText: 'Le poste « <fr>{title}</fr> », {at}, n’est plus libre.',
    closedNearest: 'Voici les postes ouverts près de là',
  },
}
