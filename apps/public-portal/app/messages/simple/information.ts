import type { SomeSentences } from '../catalogue.ts'
import type { information as french } from '../fr/information.ts'

export const information: SomeSentences<typeof french> = {
  offline: {
    title: 'Il n’y a pas internet ici',
    lead: 'Votre téléphone n’a pas de réseau. Ce n’est pas votre faute.',
    seen: 'Vous avez déjà ouvert des pages ? Vous pouvez encore les lire. Revenez en arrière.',
    call: 'Vous pouvez essayer d’appeler. Souvent, ça marche.',
    retry: 'Essayer encore',
    note: 'Pas d’internet. Votre appareil a gardé cette page. Elle a pu changer.',
  },
  meetings: {
    title: 'Venir à une réunion',
    lead: 'Vous avez des questions ? Venez. C’est gratuit. Vous n’avez pas besoin d’internet.',
    where: 'Le lieu : <place></place>',
    placesLeft:
      '{count, plural, =0 {Il n’y a plus de place. Appelez. On cherche un autre jour.} one {Il reste # place.} other {Il reste # places.}}',
    come: 'Vous voulez venir ? Appelez. Ou venez ce jour-là.',
    none: 'Il n’y a pas encore de réunion. Il y en aura peut-être bientôt.',
    calendar: 'Mettre ces jours dans mon téléphone (fichier iCal)',
  },
  funders: {
    amount: 'L’argent donné : {amount}.',
    more: 'Lire la suite : {name}',
  },
  home: {
    intro: 'Vous n’avez pas besoin de compte. Vous n’avez pas besoin de CV.',
    counts:
      '{open, plural, =0 {Il y aura bientôt des postes.} one {<b>1 poste</b> est ouvert aujourd’hui.} other {<b># postes</b> sont ouverts aujourd’hui.}}',
    helping: 'Vous aidez une personne ? Vous cherchez quelqu’un pour travailler ?',
  },
  how: {
    lead: 'Une règle crée ces postes. Une personne vous aide. On l’appelle la facilitatrice.',
    steps: {
      rule: {
        title: '1. Une règle',
        text: 'Une mairie fait faire des travaux. Elle choisit une entreprise. La mairie écrit une règle. L’entreprise doit embaucher certaines personnes. Ces personnes cherchent un emploi depuis longtemps.',
      },
      call: {
        title: '2. On se parle',
        text: 'Vous appelez. Ou on vous rappelle. {name} vous écoute. Vous regardez ensemble si vous avez le droit.',
      },
      work: {
        title: '3. Vous travaillez',
        text: 'Vous signez un vrai contrat. Vous recevez un salaire chaque mois. Vous avez un problème ? {name} vous aide encore.',
      },
    },
    whoPaysText:
      'Votre patron vous paie. C’est une entreprise. Ou c’est une agence d’insertion. Une agence d’insertion aide à retrouver un travail. Chaque poste dit qui est votre patron.',
    keepText:
      'Souvent, vous gardez une partie de vos aides. Votre conseiller fait le calcul avec vous. Faites ce calcul avant de dire oui.',
    afterwards: 'Et après ce travail ?',
    afterwardsText:
      'Ce travail vous aide à en trouver un autre. On cherche la suite avec vous. On commence avant la fin du contrat.',
    answerText:
      'Oui, toujours. On vous appelle une première fois. C’est {count, plural, one {au plus tard le jour de travail suivant} other {dans les # jours de travail}}. Ensuite, on vous donne des nouvelles. On vous appelle aussi quand la réponse est non.',
  },
  isItForMe: {
    lead: 'Cochez ce qui est vrai pour vous. Nous ne gardons rien. Personne ne voit vos réponses.',
    maybe:
      'Vous avez peut-être le droit. Montrez cette page à votre conseiller. Ou montrez-la à votre conseillère.',
    notKept: 'Cette page disparaît quand vous la fermez. Imprimez-la. Ou notez le numéro.',
    situations: {
      longUnemployed: {
        label: 'Je cherche du travail depuis plus d’un an.',
        paper: 'un papier de France Travail. Il a moins de 3 mois',
      },
      rsa: { label: 'J’ai le RSA.', paper: 'un papier de moins de 3 mois' },
      otherAid: { label: 'J’ai une autre aide pour vivre.', paper: 'un papier. Il a moins de 3 mois' },
      young: {
        label: 'J’ai moins de 26 ans. Je n’ai pas de diplôme. Ou je n’ai jamais travaillé.',
      },
      lowQualification: {
        label: 'Je n’ai pas de diplôme. Ou j’ai un CAP ou un BEP.',
        paper: 'le diplôme. Ou une lettre que vous signez',
      },
      senior: { label: 'J’ai 50 ans ou plus. Je cherche du travail.' },
      disability: { label: 'J’ai un handicap.', paper: 'la décision. Elle s’appelle RQTH' },
      refugee: {
        label: 'La France me protège. Je suis réfugié(e).',
        paper: 'un titre de séjour. Sa date n’est pas passée',
      },
      supported: { label: 'Quelqu’un m’aide à trouver du travail.', paper: 'un papier de votre conseiller' },
      insertion: {
        label: 'Je travaille déjà dans un chantier d’insertion.',
        paper: 'un papier de cette structure',
      },
      trained: { paper: 'un papier de cette structure' },
      secondChance: {
        label:
          'Je suis à l’EPIDE. Ou à l’école de la deuxième chance. Ou au service militaire adapté ou volontaire.',
        paper: 'un papier de cet endroit',
      },
      singleParent: {
        label: 'J’élève mes enfants sans l’autre parent.',
        paper: 'un papier de la CAF : elle paie les aides aux familles',
      },
    },
    explained: {
      rsa: 'Le RSA est une aide pour vivre. La CAF ou la MSA paie cette aide.',
      otherAid: 'Par exemple l’ASS, pour les chômeurs. Ou l’AAH, pour les personnes handicapées.',
      lowQualification: 'Un CAP et un BEP sont des diplômes pour un métier.',
      disability: 'Un papier le dit. Il s’appelle RQTH.',
      refugee: 'Votre titre de séjour permet de travailler.',
      supported:
        'Par exemple la mission locale ou Cap emploi. Ou le PLIE. Le PLIE aide à trouver un travail.',
      trained:
        'Un GEIQ est un groupement d’employeurs. Il forme à un métier. Une régie de quartier embauche des habitants.',
      secondChance: 'L’EPIDE prépare des jeunes à un travail.',
      learningFrench: 'Vous n’avez pas de test ? Votre conseiller peut vous aider.',
      insertion: 'Ou dans une agence d’insertion. Elle aide à retrouver un travail.',
    },
    yesText: '{name} regarde avec vous. C’est avant le premier jour.',
    others: 'D’autres situations donnent aussi le droit. Demandez-nous.',
    noText:
      'Vous ne trouvez pas votre situation ? Appelez quand même. Un conseiller peut écrire une lettre. La lettre dit pourquoi ce travail est pour vous.',
    secret:
      'L’entreprise ne sait pas pourquoi vous avez le droit. Elle sait seulement une chose : vous avez le droit.',
  },
  advisers: {
    posterTitle: 'Une affiche pour le mur',
    posterText:
      'C’est une page à imprimer. Elle montre les postes ouverts. Le carré s’ouvre avec un téléphone.',
    poster: '{valley}, les postes ouverts (une page à imprimer)',
    lead: 'Vous aidez quelqu’un ? Vous pouvez l’envoyer vers un poste. Il suffit d’appeler.',
    enter: 'Envoyer une personne',
    enterText:
      'Écrivez votre adresse de travail. Il n’y a pas de compte. Il n’y a pas de mot de passe. Ensuite, vous voyez vos demandes.',
    advice: {
      form: 'Ou remplissez « Être rappelé(e) » ensemble. Une case dit « une personne m’aide ». Votre nom va là.',
      agree: 'Il faut l’accord de la personne. Lisez-lui la page « Vos informations ».',
    },
    windowTitle: 'Les conseillers sont les premiers',
    windowText:
      'Certains postes sont d’abord pour les conseillers. Cela dure quelques jours. Le dernier jour est écrit sur le poste.',
    eligibilityTitle: 'La personne a-t-elle le droit ?',
    eligibilityText:
      'Regardez le papier de la personne. Notez sa date. N’envoyez pas le papier. La facilitatrice dit oui ou non. C’est avant le premier jour.',
    answerText:
      'Vous avez une réponse. La personne aussi. On vous dit pourquoi. C’est non ? {name} cherche autre chose. Par exemple un poste plus près.',
  },
  companies: {
    title: 'Vous êtes une entreprise ou une mairie',
    lead: 'Il y a une règle : la clause sociale. Des personnes cherchent un emploi depuis longtemps. La règle leur garde des heures de travail. L’aide est gratuite.',
    study: 'Demander de l’aide en deux minutes',
    company: {
      hours:
        'Le marché dit combien d’heures il faut. Il y a quatre moyens. Vous pouvez en choisir plusieurs.',
      direct: 'Vous embauchez la personne.',
      training:
        'Vous formez la personne à un métier. Vous êtes seul. Ou un GEIQ vous aide. Un GEIQ est un groupement d’employeurs.',
      temporary: 'Une agence d’insertion vous envoie une personne. Ou une association.',
      subcontract: 'Une structure d’insertion fait une partie du travail.',
      already:
        'Vous avez déjà quelqu’un ? Dites-le avant son premier jour. On vous répond en 2 jours de travail.',
    },
    buyerTitle: 'Vous faites faire des travaux',
    buyer: {
      early:
        'Appelez avant d’écrire le marché. On regarde chaque métier. On vous dit combien d’heures sont possibles.',
      legal:
        'La loi demande d’aider des personnes sans emploi. C’est pour les gros marchés, depuis le 22 août 2026.',
      follow: 'Le travail a commencé ? Vous voyez les heures. Vous ne voyez pas les noms.',
    },
  },
  contact: {
    lead: 'Appelez-nous. C’est le plus simple. C’est gratuit.',
  },
  mobility: {
    lead: 'Vous n’avez pas de voiture ? Vous n’avez pas le permis ? Dites-le au premier appel. On cherche avec vous.',
    ways: {
      bus: {
        text: 'Regardez le poste. Il dit s’il y a un car pour venir. Il dit aussi s’il y a un car pour rentrer.',
      },
      pickUp: {
        text: 'Des entreprises viennent vous chercher. L’heure est écrite sur le poste. Le lieu aussi.',
      },
      help: {
        text: 'On peut vous aider à payer le trajet. Par exemple : louer une voiture, partager une voiture, payer l’essence. Votre conseiller demande l’aide avec vous. Faites-le avant le premier jour.',
      },
      licence: {
        text: 'Souvent, le permis n’est pas demandé. Vous voulez passer le permis ? Parlez-en. Il y a peut-être une aide.',
      },
    },
    winter: 'Les minutes ne sont pas exactes. L’hiver, il faut plus de temps. Le poste le dit.',
  },
}
