import type { SomeSentences } from '../catalogue.ts'
import type { common as french } from '../fr/common.ts'

export const common: SomeSentences<typeof french> = {
  site: {
    demonstration: 'Ceci est un essai. Les travaux sont inventés. Ici, nous sommes le {day}.',
  },
  phone: {
    nothing: 'Vous ne trouvez rien ?',
    nothingText:
      'Appelez le <phone></phone>{hours, select, none {} other {, {hours}}}. {name} vous aide à chercher.',
    free: 'L’appel est gratuit. L’aide est gratuite.',
  },
  dropIn: {
    title: 'Venir nous voir',
    text: '{name} est là. Vous pouvez venir sans rendez-vous.',
  },
  footer: {
    companies: 'Entreprises et mairies',
    noTracking:
      'Ce site ne vous surveille pas. Un cookie est un petit fichier. Ce site en met si vous entrez par un lien. Il en met si vous entrez par un code. Il en met si vous faites une demande. Il vous évite de recommencer.',
  },
  error: {
    notFoundText: 'L’adresse est peut-être fausse. Ou le poste n’existe plus.',
    unavailableText: 'Ce n’est pas votre faute. Rien n’est perdu. Essayez encore dans 5 minutes.',
    unavailableCall: 'Vous pouvez appeler. Le téléphone marche.',
    brokenTitle: 'Le site a un problème',
    brokenText: 'Ce n’est pas votre faute. Revenez à la liste. Ou appelez-nous.',
    retry: 'Essayer encore',
  },
}
