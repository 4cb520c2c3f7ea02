import type { SomeSentences } from '../catalogue.ts'
import type { notices as french } from '../fr/notices.ts'

export const notices: SomeSentences<typeof french> = {
  personalData: {
    lead: 'Vous pouvez lire cette page à voix haute. Elle dit ce que nous notons. Elle dit aussi pourquoi.',
    who: 'Je m’appelle {name}. Je travaille pour {carrier}. J’aide les gens d’ici à trouver du travail. C’est gratuit.',
    what: 'Je note votre prénom et votre téléphone. Je note ce que vous cochez. On travaille ensemble ? Alors je note aussi votre nom. Je note votre commune et vos métiers. Je note ce qui vous donne le droit.',
    not: 'Je ne note pas votre numéro de sécurité sociale. Je ne note pas vos problèmes de santé. Ne les écrivez pas.',
    basis: {
      PUBLIC_MISSION:
        'Nous aidons les gens à trouver du travail. C’est utile à tout le monde. La loi nous permet donc de noter vos informations. Ce texte nous le demande : <fr>{grounds}</fr>.',
      LEGITIMATE_INTEREST:
        'Nous avons une bonne raison de noter vos informations. La loi le permet. Notre raison : <fr>{grounds}</fr>. Vous pouvez dire non. Il suffit d’appeler.',
      CONTRACT:
        'Vous demandez notre aide. Nous notons ce qu’il faut pour vous aider. La loi le permet. On a décidé cela ensemble : <fr>{grounds}</fr>.',
      CONSENT:
        'Vous êtes d’accord. Alors nous notons vos informations. Voici pourquoi : <fr>{grounds}</fr>. Vous pouvez changer d’avis. Il suffit d’appeler.',
      missing:
        'La loi dit pourquoi nous pouvons noter vos informations. Ce n’est pas encore écrit ici. Appelez. On vous le dit.',
    },
    notRead:
      'La loi dit pourquoi nous pouvons noter vos informations. Le site a un problème. Il ne peut pas vous le dire maintenant. Revenez plus tard. Ou appelez.',
    controller: 'Nous devons bien garder vos informations. Le responsable : <fr>{name}</fr>.',
    agreed:
      'Nous donnons votre nom à une entreprise ? Nous demandons votre accord avant. Nous gardons votre demande pour un autre poste ? Nous demandons aussi votre accord. Vous pouvez changer d’avis.',
    company:
      'L’entreprise voit votre nom et le poste. Elle voit vos dates et vos heures de travail. Elle ne voit jamais pourquoi vous avez le droit.',
    adviser:
      'Un conseiller ou une conseillère vous suit ? Cette personne voit où en est votre demande. Elle voit aussi votre travail.',
    funders: 'Des gens paient ce service. Ils voient des nombres. Ils ne voient pas les noms.',
    reads: 'Quelqu’un lit votre dossier ? C’est noté. Vous pouvez savoir qui l’a lu.',
    keep: 'Je garde votre demande {request}. Un poste refusé : {refused}. Je vous aide ? Alors je garde vos informations {file}. Ce temps commence après notre dernier échange. Je vous préviens {notice, plural, one {# jour} other {# jours}} avant de tout effacer.',
    keepAlert: 'Une alerte dure {alert}. Vous pouvez la faire durer plus longtemps.',
    keepReads: 'Qui a lu votre dossier ? Je garde la liste {reads}.',
    keepProfessionals:
      'Une mairie ou une entreprise nous écrit ? Je garde sa demande {study} après la réponse. Je garde le nom de nos contacts. Je garde les messages à ces contacts {messages}.',
    rights:
      'Vous pouvez voir vos informations. Vous pouvez les corriger. Vous pouvez les faire effacer. Vous pouvez dire stop. Appelez le <phone></phone>. Ou écrivez à <mail></mail>.',
    limited: 'Vous pouvez dire : gardez mes informations, mais ne vous en servez plus.',
    officer:
      'Une personne protège vos informations. C’est le délégué à la protection des données. Son nom : <fr>{name}</fr>. Pour lui parler : <fr>{contact}</fr>.',
    officerNone:
      'Souvent, une personne protège les informations. Ici, personne n’est nommé. Une question ? Appelez-nous.',
    officerNotRead:
      'Une personne protège peut-être vos informations. Le site ne peut pas donner son nom maintenant. Revenez plus tard. Ou appelez.',
    officerMissing:
      'Une personne protège peut-être vos informations. Son nom n’est pas encore écrit ici. Appelez. On vous répond.',
    complain:
      'La réponse ne vous va pas ? Écrivez à la CNIL. La CNIL protège les informations de chacun. Son adresse : 3 place de Fontenoy, 75007 Paris.',
    site: 'Un cookie est un petit fichier. Ce site en met si vous entrez par un lien. Il en met si vous entrez par un code. Il en met si vous demandez un lien. Il en met si vous faites une demande. Il vous évite de recommencer. Il dure une demi-journée au plus. Ce site n’utilise rien d’un autre site. Il ne vous surveille pas.',
  },
  legalNotice: {
    hostTitle: 'Sur quel ordinateur est ce site',
    seat: 'Le siège est le bureau principal. Son adresse : {seat}.',
    seatMissing: 'L’adresse du bureau principal n’est pas encore écrite. Demandez-la par téléphone.',
    director: 'Une personne répond de ce site : {name}.',
    directorMissing:
      'Une personne répond de ce site. Son nom n’est pas encore écrit. Demandez-le par téléphone.',
    host: 'L’hébergeur garde ce site sur ses ordinateurs. L’hébergeur : <fr>{host}</fr>.',
    hostMissing: 'L’hébergeur garde ce site sur ses ordinateurs. {carrier} vous dit son nom et son adresse.',
    software:
      'Ce site marche avec Cordée. Tout le monde peut utiliser Cordée. Il y a un texte : la licence. Elle dit ce qui est permis. Elle s’appelle EUPL 1.2.',
    data: 'Les noms des communes viennent de l’INSEE. L’INSEE compte les habitants de la France. Les métiers viennent de France Travail. Le lieu des communes vient de geo.api.gouv.fr. C’est un service de l’État (Licence Ouverte 2.0). L’équipe a lu les hauteurs sur une carte. On doit encore les vérifier.',
    demonstration:
      'Les mairies citées existent. Les travaux sont inventés. Les personnes aussi. Les entreprises avec « (démo) » aussi.',
  },
}
