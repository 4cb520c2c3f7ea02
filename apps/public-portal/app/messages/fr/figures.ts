/** The public figures. */
export const figures = {
  figures: {
    title: 'Chiffres publics',
    lead: 'Ce que les clauses sociales ont permis ici, au {day}.',
    hours: 'heures de travail validées',
    people: 'personnes ont travaillé',
    fte: 'emplois à temps plein d’un an',
    women: 'de femmes',
    few: 'moins de 5',
    masked: 'masqué',
    masking:
      'Moins de {maskedUnder, number} personnes : le nombre est masqué. D’autres aussi, pour qu’on ne le retrouve pas.',
    tableTitle: 'Par année et par territoire de travail',
    year: 'Année',
    territory: 'Territoire',
    hoursColumn: 'Heures',
    peopleColumn: 'Personnes',
    promiseTitle: 'Rappelons-nous à temps ?',
    promise:
      'Un appel sous {call, plural, one {# jour ouvré} other {# jours ouvrés}} : promesse tenue {kept} fois sur {requests} en un an.',
    promiseShare:
      'Soit {share}. La moitié des personnes ont été appelées en {days, plural, =0 {moins d’un jour} one {# jour} other {# jours}}.',
    promiseNone: 'Pas encore de demande à mesurer.',
    late: '{late, plural, =0 {Aucun appel n’est en retard.} one {Une fois, l’appel est venu trop tard, ou attend encore.} other {# fois, l’appel est venu trop tard, ou attend encore.}}',
    newsTitle: 'Donnons-nous des nouvelles à temps ?',
    news: 'Après le premier appel, un jour est promis pour chaque nouvelle : promesse tenue {kept} fois sur {promises} depuis le {since}.',
    newsShare: 'Soit {share}.',
    newsNone: 'Pas encore de nouvelle promise à mesurer.',
    newsLate:
      '{late, plural, =0 {Aucune nouvelle n’est en retard.} one {Une fois, elle est venue trop tard, ou attend encore.} other {# fois, elle est venue trop tard, ou attend encore.}}',
    liveTitle: 'Deux sortes de chiffres',
    live: 'Les chiffres de cette page se comptent au jour le jour. Ils bougent quand une heure est validée ou corrigée.',
    frozen:
      'Le dernier bilan signé ne bouge plus : {title}, arrêté le {day}. Il compte {hours} pour {people, select, none {un petit nombre de personnes} other {{people} personnes}}.',
    frozenNone: 'Aucun bilan public n’est encore signé.',
    frozenWhy:
      'Les deux peuvent être différents. Une heure validée après la signature compte ici, et comptera dans le bilan suivant.',
    dataTitle: 'Les données ouvertes',
    data: 'Les mêmes chiffres, à réutiliser librement (Licence Ouverte 2.0) :',
    csv: 'Fichier CSV, pour un tableur',
    json: 'Fichier JSON, pour un logiciel',
    methodTitle: 'La méthode',
    method: {
      source:
        'Les heures sont celles que l’employeur a déclarées et que la facilitatrice a validées. Rien n’est estimé.',
      people:
        'Une personne compte une fois par case. Elle peut être dans deux années ou deux territoires : les cases ne s’additionnent pas.',
      territory: 'Le territoire est celui du chantier, pas celui où la personne habite.',
      calls:
        'Les appels promis sont ceux des demandes et des orientations. Un essai sans réponse est un appel. Une demande effacée reste comptée, sans nom.',
      news: 'Une nouvelle, c’est un appel où l’on se parle, un message sur la demande qui avance, ou une embauche. Le jour promis est celui que la personne a lu. Seules les promesses des douze derniers mois comptent.',
      fte: 'Un emploi à temps plein d’un an compte 1 600 heures, comme dans le bilan national.',
      never: 'Une entreprise en retard, une pénalité, un nom ne sont jamais publiés.',
    },
    nothing: 'Aucune heure n’est encore validée.',
  },
} as const
