/** What the law asks a site to tell: whose data it keeps and why, who publishes it. */
export const notices = {
  personalData: {
    title: 'Vos informations',
    lead: 'Cette page peut être lue à voix haute. Elle dit ce que nous notons, et pourquoi.',
    who: 'Je m’appelle {name}. Je travaille pour {carrier}. J’aide les gens d’ici à travailler sur des chantiers et des services. C’est gratuit.',
    whatTitle: 'Ce que je note',
    what: 'Votre prénom, votre téléphone, et ce que vous cochez dans la demande. Si on travaille ensemble : votre nom, votre commune, vos métiers et ce qui vous donne le droit.',
    notTitle: 'Ce que je ne note pas',
    not: 'Votre numéro de sécurité sociale. Les détails de votre santé. Ne les écrivez pas.',
    whyTitle: 'Pourquoi j’ai le droit de noter',
    basis: {
      PUBLIC_MISSION:
        'Aider les gens à trouver du travail est une mission d’intérêt public. C’est la base que prévoit la loi. C’est l’article 6 du RGPD, la loi européenne sur les informations des personnes. Ce qui nous la confie : <fr>{grounds}</fr>.',
      LEGITIMATE_INTEREST:
        'Nous avons une bonne raison de noter vos informations. La loi l’appelle un intérêt légitime. C’est l’article 6 du RGPD, la loi européenne sur les informations des personnes. La nôtre : <fr>{grounds}</fr>. Vous pouvez dire non à tout moment.',
      CONTRACT:
        'Vous nous demandez de vous aider. Nous notons ce qu’il faut pour le faire. C’est l’article 6 du RGPD, la loi européenne sur les informations des personnes. Ce qui est convenu : <fr>{grounds}</fr>.',
      CONSENT:
        'Vous êtes d’accord pour que nous notions vos informations. C’est l’article 6 du RGPD, la loi européenne sur les informations des personnes. Voici pourquoi : <fr>{grounds}</fr>. Vous pouvez changer d’avis à tout moment.',
      missing:
        'La loi demande de dire sur quelle base nous notons vos informations. C’est l’article 6 du RGPD, la loi européenne sur les informations des personnes. Ce n’est pas encore écrit ici. Demandez-le par téléphone.',
    },
    notRead:
      'La loi demande de dire sur quelle base nous notons vos informations. Le site n’arrive pas à le lire pour le moment. Revenez plus tard, ou demandez-le par téléphone.',
    controller: 'Qui répond de vos informations : <fr>{name}</fr>.',
    agreed:
      'Dire votre nom à une entreprise avant l’embauche, ou garder votre demande pour d’autres postes : seulement si vous êtes d’accord. Vous pouvez changer d’avis.',
    whoSeesTitle: 'Qui voit quoi',
    company:
      'L’entreprise voit seulement ce qu’il lui faut : votre nom, le poste, vos dates et vos heures chez elle. Elle ne voit jamais pourquoi vous avez le droit.',
    adviser:
      'Le conseiller ou la conseillère qui vous suit voit où en est votre demande, et le travail qu’elle a donné.',
    funders: 'Ceux qui paient le service voient des nombres, pas des noms.',
    reads: 'Chaque lecture de votre dossier est notée. Vous pouvez savoir qui l’a lu.',
    keepTitle: 'Combien de temps',
    months: '{count, plural, one {# mois} other {# mois}}',
    years: '{count, plural, one {# an} other {# ans}}',
    keep: 'Votre demande : {request}. Un poste refusé : {refused}. Si je vous accompagne : {file} après notre dernier contact. Je vous préviens {notice, plural, one {# jour} other {# jours}} avant de tout effacer.',
    keepAlert: 'Une alerte : {alert}. Elle dure plus longtemps seulement si vous le demandez.',
    keepReads: 'La liste de ceux qui ont lu votre dossier : {reads}.',
    keepProfessionals:
      'Une collectivité ou une entreprise nous écrit : sa demande reste {study} après la réponse. Le nom d’un contact reste tant qu’il est notre contact. Les messages écrits à ce contact : {messages}.',
    rightsTitle: 'Vos droits',
    rights:
      'Vous pouvez voir vos informations, les corriger, les faire effacer, dire stop. Il suffit d’appeler le <phone></phone> ou d’écrire à <mail></mail>.',
    limited:
      'Vous pouvez aussi demander qu’on ne s’en serve plus, sans les effacer. Par exemple, le temps de vérifier une erreur.',
    officer:
      'Une personne veille sur vos informations : le délégué à la protection des données. C’est <fr>{name}</fr>. Pour lui écrire ou l’appeler : <fr>{contact}</fr>.',
    officerNone:
      'Aucun délégué à la protection des données n’est nommé ici. Pour une question, appelez-nous.',
    officerNotRead:
      'Y a-t-il un délégué à la protection des données ? Le site n’arrive pas à le lire pour le moment. Revenez plus tard, ou demandez-le par téléphone.',
    officerMissing:
      'Le nom du délégué à la protection des données n’est pas encore écrit ici. Demandez par téléphone s’il y en a un.',
    complain:
      'Vous n’êtes pas content(e) de la réponse ? Vous pouvez écrire à la CNIL. Elle protège les informations de chacun. Son adresse : 3 place de Fontenoy, 75007 Paris.',
    site: 'Ce site dépose un cookie pour ce que vous demandez. Il y en a cinq : entrer par un lien, par un code ou par un compte professionnel, recevoir un lien, revoir votre demande. Le plus long dure une demi-journée. Il n’y en a pas d’autre. Il ne charge rien d’un autre site. Il ne vous suit pas.',
  },
  legalNotice: {
    title: 'Mentions légales',
    publisherTitle: 'Qui publie ce site',
    publisher: '{carrier}. Téléphone : <phone></phone>. Adresse e-mail : <mail></mail>.',
    hostTitle: 'Qui l’héberge',
    seat: 'Siège : {seat}.',
    seatMissing: 'L’adresse du siège n’est pas encore écrite ici. Demandez-la par téléphone.',
    director: 'Directeur ou directrice de la publication : {name}.',
    directorMissing: 'Qui dirige la publication n’est pas encore écrit ici. Demandez-le par téléphone.',
    host: 'Hébergeur : <fr>{host}</fr>.',
    hostMissing:
      'Ce n’est pas encore écrit ici. {carrier} vous dit le nom et l’adresse de l’hébergeur, par téléphone ou par e-mail.',
    softwareTitle: 'Le logiciel',
    software:
      'Cordée est un logiciel libre : chacun peut l’utiliser et le changer. Sa licence est celle de l’Union européenne, l’EUPL 1.2.',
    dataTitle: 'Les données',
    data: 'Les noms des communes viennent du code officiel géographique de l’INSEE, l’institut des statistiques. Les métiers viennent du ROME 4.0, la liste des métiers de France Travail. Le lieu de chaque commune vient de geo.api.gouv.fr (Licence Ouverte 2.0). Les altitudes et les cols sont relevés à la main sur la carte, et restent à vérifier.',
    demonstration:
      'Les acheteurs publics cités existent. Les marchés, les entreprises marquées « (démo) » et les personnes sont inventés.',
  },
} as const
