import type { SomeSentences } from '../catalogue.ts'
import type { company as french } from '../fr/company.ts'

export const company: SomeSentences<typeof french> = {
  company: {
    nothing: 'Vous n’avez rien à déclarer. Tout est bon.',
    answerLate: 'Vous deviez répondre le {day}. La personne attend.',
    owed: '<b>{done}</b> sont comptées. Il en faut {due}.',
    declared: 'Vous avez déclaré {declared}. La facilitatrice les vérifie.',
    left: 'Il reste {left}. Une personne à 35 heures y travaille {weeks, plural, one {# semaine} other {# semaines}}. {end, select, none {} other {C’est à faire avant le {end}.}}',
    othersFew: '{name} déclare pour vous. Vous n’avez rien à faire pour ces personnes.',
    others:
      '{name} déclare pour vous {people, plural, one {# personne} other {# personnes}}. Vous n’avez rien à faire pour elles.',
    noCommitment: 'Vous n’avez pas d’heures à faire en ce moment.',
  },
  sheet: {
    rejected: '{hours} ne comptent pas.',
    underReview: '{hours}. On vérifie.',
    lead: 'Écrivez les heures de chaque personne. Zéro heure ? Écrivez zéro.',
    empty: 'Écrivez les heures d’une personne. Ou appuyez sur « zéro heure ».',
    again: 'Vous pouvez encore changer. Après la vérification, le mois ne change plus.',
  },
  candidate: {
    undecided: 'On ne sait pas encore si ses heures comptent. On vous le dit bientôt.',
    reason: 'Vous dites non ? Dites pourquoi.',
    reasonHint: 'La personne doit savoir pourquoi. N’écrivez rien sur sa santé. N’écrivez rien sur sa vie.',
    gone: 'Vous avez déjà répondu. Ou cette personne n’est plus proposée.',
    phone: 'Vous préférez parler ? Appelez. On note votre réponse.',
  },
  known: {
    lead: 'Dites-le avant son premier jour. La réponse arrive dans deux jours de travail. Elle dit si ses heures comptent.',
    rule: 'La personne travaille déjà chez vous ? Ses heures ne comptent pas. Vous l’avez prise avant le début du marché ? Ses heures ne comptent pas.',
    informationGiven: 'La personne sait que je donne son nom et son téléphone. Elle est d’accord.',
  },
  totals: {
    lead: 'Écrivez les heures de toute votre équipe. Une ligne par mois. Zéro est une réponse.',
    why: 'Vous devez une part de ces heures. Il faut donc le total.',
    none: 'Aucun mois n’est fini. Revenez le mois prochain.',
    again: 'Vous voyez une erreur ? Écrivez le bon total. Puis envoyez.',
  },
  delay: {
    lead: 'Écrivez les nouvelles dates. On vous répond. Avant, rien ne change. Celui qui paie les travaux le sait aussi.',
    newEndHint: 'Vous pouvez laisser vide. Alors les travaux durent autant.',
    noDates: 'On ne connaît pas encore les dates. Appelez-nous.',
  },
  contacts: {
    lead: 'Les liens partent à ces adresses. Vous changez une adresse ? Un message part aussi à l’ancienne.',
  },
}
