import type { SomeSentences } from '../catalogue.ts'
import type { figures as french } from '../fr/figures.ts'

/** The public figures in version simple. */
export const figures: SomeSentences<typeof french> = {
  figures: {
    lead: 'Des gens d’ici ont travaillé grâce à ce service. Voici les nombres, le {day}.',
    masking:
      'Il y a moins de {maskedUnder, number} personnes ? Alors le nombre est caché. D’autres nombres sont cachés aussi.',
    promise:
      'Nous devons appeler {call, plural, one {au plus tard le jour de travail suivant} other {dans les # jours de travail}}. Nous l’avons fait {kept} fois sur {requests} en un an.',
    promiseShare:
      'Cela fait {share}. La moitié des gens ont attendu {days, plural, =0 {moins d’un jour} one {# jour} other {# jours}}.',
    promiseNone: 'Nous n’avons pas encore de nombre.',
    late: '{late, plural, =0 {Aucun appel n’est en retard.} one {Un appel est venu trop tard. Ou on l’attend encore.} other {# appels sont venus trop tard. Ou on les attend encore.}}',
    news: 'Nous disons le jour de la prochaine nouvelle. Nous avons tenu ce jour {kept} fois sur {promises}. On compte depuis le {since}.',
    newsShare: 'Cela fait {share}.',
    newsNone: 'Nous n’avons pas encore de nombre.',
    newsLate:
      '{late, plural, =0 {Aucune nouvelle n’est en retard.} one {Une nouvelle est venue trop tard. Ou on l’attend encore.} other {# nouvelles sont venues trop tard. Ou on les attend encore.}}',
    live: 'Les nombres de cette page changent chaque jour.',
    frozen:
      'Un bilan ne change plus : {title}. Il est fini depuis le {day}. Il compte {hours} pour {people, select, none {peu de personnes} other {{people} personnes}}.',
    frozenNone: 'Il n’y a pas encore de bilan fini.',
    frozenWhy:
      'Ces deux nombres peuvent être différents. Des heures arrivent après le bilan. Elles seront dans le bilan suivant.',
    data: 'Vous pouvez prendre ces nombres. C’est libre (Licence Ouverte 2.0) :',
    method: {
      source: 'L’entreprise donne les heures. Une personne d’ici les vérifie. Rien n’est inventé.',
      people:
        'On compte chaque personne une fois par case. Elle peut être dans deux cases. N’ajoutez pas les cases.',
      territory: 'Le lieu est celui du travail. Ce n’est pas celui où la personne habite.',
      calls:
        'On compte les appels promis après une demande. Personne ne répond ? Cela compte comme un appel. On efface une demande ? On la compte encore, sans nom.',
      news: 'Une nouvelle, c’est un appel où on se parle. C’est aussi un message sur la demande. Ou une embauche. La personne a lu un jour. On regarde si ce jour est tenu.',
      fte: 'Pour un an à temps plein, on compte 1 600 heures.',
      never: 'Nous n’écrivons jamais un nom. Nous n’écrivons jamais qui est en retard ou puni.',
    },
    nothing: 'Il n’y a pas encore d’heures.',
  },
}
