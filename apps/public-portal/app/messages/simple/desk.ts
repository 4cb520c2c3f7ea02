import type { SomeSentences } from '../catalogue.ts'
import type { desk as french } from '../fr/desk.ts'

export const desk: SomeSentences<typeof french> = {
  desk: {
    done: {
      hours: 'C’est fait. Les heures sont notées. Merci.',
      answer: 'C’est noté. La facilitatrice appelle la personne.',
      known: 'C’est envoyé. La réponse arrive dans deux jours de travail. Elle sera sur cette page.',
      delay: 'Votre demande est partie. La facilitatrice vous répond.',
      referred:
        'C’est envoyé. La facilitatrice appelle la personne. Elle appelle {call, plural, one {au plus tard le jour de travail suivant} other {dans les # jours de travail}}.',
      form: 'La fiche est signée. Elle est partie. La réponse sera sur cette page.',
      signed: 'La lettre est signée. La facilitatrice l’envoie à l’entreprise.',
      code: 'Le code est parti. Il marche pendant 15 minutes.',
    },
    unavailable: 'Le site ne répond pas. Rien n’est parti. Rien n’est perdu. Essayez encore, ou appelez.',
    stale: 'Quelqu’un a changé quelque chose. Lisez encore. Puis envoyez encore.',
  },
}
