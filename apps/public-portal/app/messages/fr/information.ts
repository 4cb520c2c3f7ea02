export const information = {
  offline: {
    title: 'Vous êtes hors ligne',
    lead: 'Le réseau ne passe pas ici. Ce n’est pas de votre faute.',
    seen: 'Les pages que vous avez déjà ouvertes se lisent encore. Revenez en arrière pour les retrouver.',
    call: 'Un appel marche souvent quand le réseau ne passe pas.',
    retry: 'Réessayer',
    note: 'Hors ligne. Cette page est gardée sur votre appareil : elle a pu changer depuis.',
  },
  meetings: {
    title: 'Réunions et rencontres',
    lead: 'Venez poser vos questions. C’est gratuit. Pas besoin de s’inscrire sur internet.',
    when: '{day}, de {from} à {to}',
    where: 'Où : <place></place>',
    placesLeft:
      '{count, plural, =0 {C’est complet. Appelez : on cherche une autre date.} one {Il reste # place.} other {Il reste # places.}}',
    come: 'Pour venir : appelez, ou venez directement.',
    none: 'Aucune réunion n’est prévue pour l’instant.',
    calendar: 'Ajouter ces dates à mon agenda (fichier iCal)',
  },
  funders: {
    title: 'Qui paie ce service ?',
    logo: 'Logo : {name}',
    amount: 'Montant : {amount}.',
    more: 'En savoir plus : {name}',
  },
  home: {
    title: 'Du travail près de chez vous',
    intro: 'Sans compte, sans CV. Et c’est gratuit.',
    seePositions: 'Voir les postes',
    looking: 'Je cherche du travail ici',
    counts:
      '{open, plural, =0 {Les prochains postes arrivent.} one {<b>1 poste</b> ouvert aujourd’hui.} other {<b># postes</b> ouverts aujourd’hui.}}',
    byValley: 'Par vallée',
    byTrade: 'Par métier',
    comingCount: '{count} à venir',
    nothingYet: 'Il n’y a pas de poste en ce moment. Il y en aura.',
    leaveNumber: 'Laissez votre numéro : on vous appelle.',
    tradeCount: '{count, plural, one {1 poste} other {# postes}}',
    how: 'Comment ça marche',
    seeComing: 'Voir tout ce qui est à venir',
    helping: 'Vous aidez quelqu’un ? Vous embauchez ?',
  },
  how: {
    title: 'Comment ça marche',
    lead: 'Une règle crée ces postes. Une personne vous aide à en avoir un : la facilitatrice.',
    steps: {
      rule: {
        title: '1. Une règle du marché',
        text: 'Une mairie fait faire des travaux. Elle écrit une règle : l’entreprise doit embaucher des personnes qui cherchent un emploi depuis longtemps.',
      },
      call: {
        title: '2. On se parle',
        text: 'Vous appelez, ou on vous rappelle. {name} vous écoute. Vous vérifiez ensemble que vous avez le droit.',
      },
      work: {
        title: '3. Vous travaillez',
        text: 'Vous signez un vrai contrat. Vous avez un vrai salaire. {name} reste là si ça ne va pas.',
      },
    },
    whoPays: 'Qui me paie ?',
    whoPaysText:
      'Votre patron vous paie. C’est une entreprise, ou une agence d’insertion, qui aide à retrouver un travail. Chaque poste dit qui c’est.',
    keep: 'Est-ce que je garde mes aides ?',
    keepText:
      'Souvent, vous gardez une partie. Avant de dire oui, calculez avec votre conseiller ou conseillère.',
    afterwards: 'Et après ?',
    afterwardsText: 'Ces heures sont un premier pas. On prépare la suite avec vous avant la fin du contrat.',
    answer: 'Est-ce qu’on me répond ?',
    answerText:
      'Oui, toujours. Un premier appel {count, plural, one {au plus tard le jour de travail suivant} other {dans les # jours de travail}}. Puis des nouvelles, même quand la réponse est non.',
  },
  isItForMe: {
    title: 'Est-ce pour moi ?',
    lead: 'Cochez ce qui est vrai pour vous. Rien n’est gardé. Personne ne voit vos réponses.',
    submit: 'Voir ma réponse',
    answerTitle: 'Votre réponse',
    maybe: 'Vous avez peut-être le droit. Montrez cette page à votre conseiller ou conseillère.',
    because: 'Parce que vous avez dit :',
    again: 'Recommencer',
    notKept: 'Cette page n’est gardée nulle part. Imprimez-la, ou notez le numéro.',
    groups: {
      work: 'Mon travail',
      aid: 'Les aides que j’ai',
      age: 'Mon âge et mes études',
      life: 'Ma vie',
    },
    paper: 'Papier à montrer : {paper}.',
    situations: {
      longUnemployed: {
        label: 'Je cherche un emploi depuis plus d’un an.',
        paper: 'une attestation de France Travail de moins de 3 mois',
      },
      rsa: { label: 'Je touche le RSA.', paper: 'une attestation RSA de moins de 3 mois' },
      otherAid: {
        label: 'Je touche l’ASS, l’AAH ou une autre aide pour vivre.',
        paper: 'une attestation de moins de 3 mois',
      },
      young: {
        label: 'J’ai moins de 26 ans. Je n’ai pas de diplôme, ou je n’ai jamais travaillé.',
        paper: 'une pièce d’identité',
      },
      lowQualification: {
        label: 'J’ai un CAP, un BEP, ou pas de diplôme.',
        paper: 'le diplôme, ou une lettre que vous signez',
      },
      senior: { label: 'J’ai 50 ans ou plus et je cherche un emploi.', paper: 'une pièce d’identité' },
      disability: {
        label: 'Je suis reconnu(e) travailleur handicapé.',
        paper: 'la décision de reconnaissance (RQTH)',
      },
      refugee: { label: 'Je suis réfugié(e) ou protégé(e).', paper: 'un titre de séjour valide' },
      supported: {
        label: 'La mission locale, le PLIE ou Cap emploi me suit.',
        paper: 'une attestation de votre conseiller',
      },
      insertion: {
        label: 'Je travaille déjà dans un chantier ou une agence d’insertion.',
        paper: 'une attestation de cette structure',
      },
      trained: {
        label: 'Je suis dans un GEIQ ou une régie de quartier.',
        paper: 'une attestation de cette structure',
      },
      secondChance: {
        label:
          'Je suis à l’EPIDE, à l’école de la deuxième chance, ou au service militaire adapté ou volontaire.',
        paper: 'une attestation de cet établissement',
      },
      singleParent: {
        label: 'J’élève seul ou seule mes enfants.',
        paper: 'une attestation de la CAF (caisse d’allocations familiales)',
      },
      learningFrench: {
        label: 'J’apprends le français.',
        paper: 'un test de français',
      },
    },
    explained: {
      rsa: 'RSA : revenu de solidarité active. La CAF (caisse d’allocations familiales) le verse, ou la MSA pour l’agriculture.',
      otherAid: 'ASS : allocation de France Travail. AAH : allocation aux adultes handicapés.',
      lowQualification: 'CAP, BEP : les premiers diplômes d’un métier.',
      disability: 'Avec un papier qui le dit : la RQTH (reconnaissance de travailleur handicapé).',
      refugee: 'Avec un titre de séjour qui permet de travailler.',
      supported:
        'PLIE : plan local pour l’insertion et l’emploi. Cap emploi : pour les personnes handicapées.',
      insertion: 'Une structure qui embauche pour aider à retrouver un travail.',
      trained:
        'GEIQ : groupement d’employeurs qui forme à un métier. Une régie de quartier embauche des habitants.',
      secondChance: 'EPIDE : un établissement qui prépare les jeunes à un emploi.',
      learningFrench: 'Votre conseiller ou conseillère sait où passer un test.',
    },
    yesText: '{name} le vérifie avec vous, avant le premier jour.',
    call: 'Pour en parler, appelez le <phone></phone>.',
    others: 'D’autres situations donnent aussi le droit : demandez.',
    noText:
      'Rien ne vous ressemble ? Appelez quand même. Un conseiller peut écrire pourquoi ce travail est pour vous.',
    secret: 'L’entreprise ne sait jamais pourquoi vous avez le droit. Elle sait seulement que oui.',
  },
  advisers: {
    posterTitle: 'Une affiche à mettre au mur',
    posterText: 'Une page, avec les postes ouverts et un code à scanner avec le téléphone.',
    poster: '{valley}, les postes ouverts (PDF, une page)',
    title: 'Conseillers et conseillères',
    lead: 'Vous accompagnez quelqu’un ? Un appel suffit pour proposer sa candidature.',
    enter: 'Orienter une personne',
    enterText:
      'Avec votre adresse professionnelle. Pas de compte, pas de mot de passe. Vous suivez ensuite vos demandes.',
    forPosition: 'Pour le poste : <b>{title}</b>, {at}. Référence : {slug}.',
    adviceTitle: 'Avec la personne à côté de vous',
    advice: {
      call: 'Appelez {name} au <phone></phone>{hours, select, none {} other {, {hours}}}.',
      form: 'Ou remplissez « Être rappelé(e) » ensemble. Votre nom va dans « une personne m’aide ».',
      agree: 'La personne doit être d’accord. Lisez-lui la page « Vos informations ».',
    },
    windowTitle: 'D’abord les conseillers',
    windowText:
      'Certains postes sont réservés aux conseillers quelques jours. La date de fin est écrite sur le poste.',
    eligibilityTitle: 'Le droit de la personne',
    eligibilityText:
      'Vous voyez le papier, vous notez sa date. Ne l’envoyez pas. La facilitatrice décide avant le premier jour de travail.',
    answerTitle: 'La réponse',
    answerText:
      'Vous et la personne avez une réponse, avec la raison. Quand c’est non, {name} propose autre chose : aide pour le trajet, poste plus près.',
  },
  companies: {
    title: 'Entreprises et donneurs d’ordre',
    lead: 'Une clause sociale réserve des heures de travail à des personnes qui ont du mal à trouver un emploi. L’aide est gratuite.',
    study: 'Demander une étude, en deux minutes',
    companyTitle: 'Vous êtes une entreprise',
    company: {
      hours: 'Le marché fixe un nombre d’heures. Quatre façons de les faire, que vous pouvez combiner.',
      direct: 'Embaucher directement.',
      training:
        'Prendre un apprenti ou un contrat de professionnalisation, seul ou avec un GEIQ (groupement d’employeurs).',
      temporary:
        'Accueillir une personne d’une agence d’intérim d’insertion ou d’une association intermédiaire.',
      subcontract: 'Confier une partie du travail à une structure d’insertion.',
      already: 'Vous avez déjà quelqu’un ? Dites-le avant son premier jour. Réponse en 2 jours de travail.',
    },
    buyerTitle: 'Vous faites faire des travaux ou un service',
    buyer: {
      early:
        'Appelez avant d’écrire le marché. L’étude dit combien d’heures sont possibles, métier par métier.',
      legal:
        'Depuis le 22 août 2026, des considérations sociales sont obligatoires au-dessus des seuils européens.',
      follow: 'Pendant le marché, vous savez où en sont les heures. Les personnes restent des nombres.',
    },
    contact:
      'Appelez {name} au <phone></phone>{hours, select, none {} other {, {hours}}}. Ou écrivez à <mail></mail>.',
  },
  contact: {
    title: 'Nous joindre',
    lead: 'Le plus simple est d’appeler. C’est gratuit.',
    callMe: 'Être rappelé(e)',
    write: 'Écrire',
    carrier: 'Le service est tenu par {carrier}.',
  },
  mobility: {
    title: 'Venir au travail',
    lead: 'Pas de voiture, pas de permis ? Dites-le dès le premier appel. On cherche avec vous.',
    ways: {
      bus: {
        title: 'En car',
        text: 'Chaque poste dit si un car arrive avant le travail, et s’il y en a un pour rentrer.',
      },
      pickUp: {
        title: 'L’équipe vous emmène',
        text: 'Certaines entreprises passent vous prendre. L’heure et le lieu sont écrits sur le poste.',
      },
      help: {
        title: 'Une aide pour le trajet',
        text: 'Louer une voiture ou un scooter à petit prix, partager une voiture, payer l’essence. Votre conseiller ou conseillère demande l’aide avec vous, avant le premier jour.',
      },
      licence: {
        title: 'Le permis',
        text: 'Beaucoup de postes n’en demandent pas. Si vous voulez le passer, parlez-en : une aide existe peut-être.',
      },
    },
    see: 'Voir les postes sans voiture',
    winter: 'Les minutes sont des estimations. L’hiver, comptez plus : les postes le disent.',
  },
  siteMap: {
    title: 'Plan du site',
    openPositions: 'Les postes ouverts',
    comingPositions: 'Les postes à venir',
  },
} as const
