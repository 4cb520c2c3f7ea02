import type { SomeSentences } from '../catalogue.ts'
import type { request as french } from '../fr/request.ts'

export const request: SomeSentences<typeof french> = {
  callback: {
    intro: '{name} vous appelle. Vous parlez du poste. Ensuite, vous décidez.',
  },
  looking: {
    intro: 'Répondez à quelques questions. Ensuite, {name} vous appelle. {name} cherche avec vous.',
    kept: 'Nous gardons votre demande 6 mois. Vous voulez arrêter avant ? Appelez-nous.',
    tradesHint: 'Cochez ce qui vous va. Vous ne savez pas ? Ne cochez rien. On en parle.',
    comingIntro: 'Rien n’est décidé. {name} vous appelle. {name} vous rappelle quand le poste ouvre.',
    comingGone: 'Ce poste n’est plus prévu. Vous pouvez quand même laisser votre numéro.',
  },
  promise: {
    form: '{name} vous appelle {call, plural, one {au plus tard le jour de travail suivant} other {dans les # jours de travail}}. Ensuite, on vous donne des nouvelles. C’est au moins {news, plural, one {chaque jour de travail} other {tous les # jours de travail}}.',
  },
  fields: {
    phoneHint: 'Exemple : 06 39 98 01 23. Un portable ou un fixe.',
    helperIntro:
      'C’est une sœur, un voisin, la mairie ou une assistante sociale. On ne peut pas vous joindre ? On appelle cette personne.',
    noTelephone:
      'Vous n’avez pas de téléphone ? Personne ne vous aide ? <contact>Venez nous voir</contact>. Nous ne demandons pas votre adresse.',
    consent:
      'Je suis d’accord. {carrier} note ce que j’ai écrit. C’est pour m’appeler. C’est pour chercher du travail avec moi.',
    consentMore: 'Que faites-vous de mes informations ?',
  },
  alerts: {
    lead: 'Il y a un nouveau poste près de chez vous ? On vous écrit. C’est gratuit. Vous arrêtez quand vous voulez.',
    noValley: 'Écrivez votre commune. Sinon, l’alerte parle de toutes les vallées.',
    address: 'Votre portable. Ou votre adresse e-mail',
    consent:
      'Je suis d’accord. Ce service garde mon numéro ou mon adresse. C’est pour m’écrire. C’est pendant 3 mois.',
    feeds:
      'Vous connaissez les flux RSS ? Ce sont des listes pour un logiciel. <rss>Voici la liste des postes ouverts</rss>.',
    doneTitle: 'Il reste une chose à faire',
    done: 'Nous venons de vous écrire. Ouvrez le message. Touchez le lien. Le lien veut dire oui.',
    until:
      'L’alerte dure jusqu’au {day}. Avant cette date, nous vous posons une question. Voulez-vous continuer ?',
    kept: 'C’est noté. L’alerte dure jusqu’au {day}.',
    unknown: 'Ce lien ne marche plus. L’alerte est finie.',
    silent: 'Le site a un problème. Rien n’a changé. Essayez encore. Ou appelez.',
  },
  study: {
    title: 'Demander de l’aide pour un marché',
    lead: 'Cela prend deux minutes. La facilitatrice regarde chaque métier. Elle vous dit ce qui est possible. C’est gratuit.',
    fields: {
      subject: {
        label: 'De quoi s’agit-il ?',
        hint: 'Exemple : rénover une école. Cela coûte 640 000 €. On commence en mars.',
      },
      contact: { hint: 'On demande cette personne au téléphone.' },
      phone: { hint: 'Ou écrivez votre adresse e-mail plus bas.' },
      email: { hint: 'Ou écrivez votre téléphone plus haut.' },
      details: { hint: 'Par exemple : combien de temps, ce qui est difficile.' },
    },
    kept: 'Nous gardons ces informations. C’est seulement pour vous répondre.',
    done: '{name} vous répond. C’est avant le {day}.',
  },
  errors: {
    communeUnknown: 'Nous ne trouvons pas cette commune. Vérifiez le nom. Ou laissez la case vide.',
    trap: 'Une case cachée est remplie. Videz-la. Puis envoyez encore une fois.',
    tooFast: 'C’était très rapide. Relisez. Puis appuyez encore une fois.',
    unavailable:
      'Votre demande n’est pas partie. Le site a un problème. Essayez encore. Ou appelez le {phone}.',
  },
  sent: {
    promiseThroughHelper: '{name} appelle la personne qui vous aide. C’est avant le <b>{day}</b>.',
    throughHelper: 'Dites-le à cette personne.',
    missed: 'Vous ne répondez pas ? On vous rappelle à une autre heure.',
    bringList: {
      health: 'votre carte Vitale, pour la santé',
      bank: 'un RIB, c’est le papier de votre banque, pour être payé(e)',
    },
    noPaper: 'Il manque un papier ? Ce n’est pas grave. On vous aide.',
    keep: 'Vous ne recevez pas de message. Notez la date sur un papier. Ou prenez cet écran en photo.',
    told: 'Vous recevez un SMS avec la date. Notez la date sur un papier. Ou prenez cet écran en photo.',
    news: 'Ensuite, on vous donne des nouvelles. C’est au moins {count, plural, one {chaque jour de travail} other {tous les # jours de travail}}.',
    linkKeep:
      'Ce lien montre où en est votre demande. Ce lien est à vous. Gardez-le. Ne le donnez à personne.',
    linkSquare: 'Carré à prendre en photo : il ouvre votre suivi.',
    linkHow: 'Prenez le carré en photo. Ou imprimez cette page. Ou recopiez cette adresse :',
    linkUntil: 'Le lien marche jusqu’au {day}. Ce site le montre une seule fois.',
    linkBefore:
      'Vous avez déjà fait cette demande. Le lien était sur la première page. Il est perdu ? Appelez.',
    followCall: 'Vous pouvez aussi appeler. On vous dit où vous en êtes.',
  },
}
