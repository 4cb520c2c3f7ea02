import type { SomeSentences } from '../catalogue.ts'
import type { adviser as french } from '../fr/adviser.ts'

export const adviser: SomeSentences<typeof french> = {
  telephone: {
    lead: 'Ouvrez l’application de codes de votre téléphone. Cherchez « Cordée ». Écrivez les 6 chiffres.',
    lasts:
      'Le code marche tant que votre espace est ouvert. Vous ne faites rien pendant 30 minutes ? Votre espace se ferme.',
    lost: 'Vous n’avez plus ce téléphone ? Appelez la facilitatrice. Vous choisirez un autre téléphone.',
    chooseLead:
      'Les dossiers parlent de personnes. Un code les protège. Vous choisissez votre téléphone une fois.',
    chooseFirst: 'Mettez une application de codes sur votre téléphone. Exemple : FreeOTP. Elle est gratuite.',
    unavailable: 'Le site ne répond pas. Essayez encore dans 5 minutes.',
  },
  adviser: {
    codeToRead:
      'Il faut un code de votre téléphone pour lire les dossiers. Pour envoyer une personne, il ne faut pas de code.',
    noPosition: 'Il n’y a pas de poste ouvert. Vous pouvez quand même envoyer une personne.',
    paperHint: 'Cette page montre où en est sa demande. Donnez-la à la personne. Elle marche trois mois.',
    formStates: {
      SUBMITTED: 'La fiche est partie. On attend la réponse.',
      VALIDATED: 'La personne a le droit. C’est jusqu’au {day}.',
      EXTENDED: 'La personne a le droit. C’est jusqu’au {day}.',
      REFUSED: 'La réponse est non. Appelez la facilitatrice.',
      REVOKED: 'La personne n’a plus le droit. Appelez la facilitatrice.',
      DRAFT: 'Il manque quelque chose. La facilitatrice vous le demande.',
    },
  },
  refer: {
    birthDateHint: 'Elle permet de voir ses heures. Sans elle, le suivi marche quand même.',
    lead: 'Cela prend deux minutes. La facilitatrice appelle {call, plural, one {au plus tard le jour de travail suivant} other {dans les # jours de travail}}. Vous voyez chaque étape.',
    channelHint: 'Demandez à la personne. Elle choisit.',
    tradesHint: 'Montrez les images à la personne. Cochez ce qui lui va. Ou ne cochez rien.',
    noteHint: 'Ses heures, ses trajets, ce qu’elle sait faire. Rien sur sa santé.',
    consent: 'J’ai lu la page « Vos informations » à chaque personne. Chaque personne est d’accord.',
  },
  fiche: {
    lead: 'C’est pour {name}. Cochez sa situation. Écrivez la date du papier. Puis signez.',
    noCopy: 'N’envoyez pas de copie. La facilitatrice la demande si elle en a besoin.',
    noPerson: 'Votre agence ne suit pas cette personne.',
    acronyms: {
      RSA: 'une aide pour vivre',
      ASS: 'une aide pour les personnes au chômage depuis longtemps',
      CAP: 'un diplôme pour un métier',
      BEP: 'un diplôme pour un métier',
      CEJ: 'une aide de la mission locale aux jeunes',
      PACEA: 'une autre aide de la mission locale aux jeunes',
      RQTH: 'le papier d’un travailleur handicapé',
      IAE: 'un travail qui aide à en trouver un autre. Le PASS IAE donne ce droit',
      CAF: 'le bureau qui paie les aides aux familles',
    },
  },
}
