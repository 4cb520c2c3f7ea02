import type { SomeSentences } from '../catalogue.ts'
import type { accessibility as french } from '../fr/accessibility.ts'

export const accessibility: SomeSentences<typeof french> = {
  accessibility: {
    lead: 'Tout le monde doit pouvoir utiliser ce site.',
    states: {
      FULL: 'Ce site est celui de {carrier}. Il suit toutes les règles françaises. Ces règles s’appellent RGAA 4.1.2. Elles aident les personnes handicapées.',
      PARTIAL:
        'Ce site est celui de {carrier}. Il suit une partie des règles françaises. Ces règles s’appellent RGAA 4.1.2. Elles aident les personnes handicapées.',
      NONE: 'Ce site est celui de {carrier}. Il ne suit pas encore assez de règles. Ces règles s’appellent RGAA 4.1.2. Elles aident les personnes handicapées.',
    },
    share:
      '{applicable, number} règles sont pour ce site. Il suit {met, number} règles. C’est {percent, number} %. Nous comptons seulement les règles vérifiées.',
    audited:
      'Nous vérifions nous-mêmes. Nous avons des outils. Nous regardons les pages. Personne d’autre n’a encore vérifié.',
    why: {
      audit:
        'Nous avons vérifié les règles. Le site les suit. Mais personne d’autre n’a regardé. Alors nous disons : une partie.',
      rules: 'Le site ne suit pas toutes les règles. Voici celles qui manquent.',
    },
    nothingKnown: 'Nous ne connaissons pas de page qui bloque. Vous en trouvez une ? Dites-le.',
    madeOn: 'Nous avons regardé les pages le {day}. Nous avons une liste de 106 règles.',
    madeWith: {
      html: 'HTML5. C’est ce qui écrit les pages. SVG. C’est pour les dessins.',
      css: 'CSS. C’est pour les couleurs.',
      script: 'JavaScript. Le site marche aussi sans lui.',
      pdf: 'PDF. C’est pour imprimer une affiche, votre suivi ou votre attestation. Le site dit la même chose.',
    },
    environment: {
      phone: 'Un petit écran, avec le navigateur Chromium',
      computer: 'Un grand écran, avec un clavier et Chromium',
      reader: 'Nous n’avons pas encore essayé un lecteur d’écran',
    },
    tools: {
      axe: 'axe, à chaque mesure',
      readability: 'Un outil qui compte les mots des phrases',
    },
    pages: { legal: 'Mentions légales, vos informations, plan du site' },
    write: 'Ou écrivez à <mail></mail>. Dites quelle page vous bloque.',
    done: {
      script: 'Le site marche sur un petit téléphone. Il marche avec un clavier. Il marche sans JavaScript.',
      automatic: 'Un outil contrôle toutes les pages. Il s’appelle axe.',
      contrast: 'Les lettres se voient bien.',
      words: 'Les phrases sont courtes. Les abréviations sont expliquées.',
    },
    contact:
      'Appelez le <phone></phone>{hours, select, none {} other {, {hours}}}. On vous dit ce qui est écrit.',
    remedy:
      'Vous n’avez pas de réponse ? Écrivez au Défenseur des droits. Il aide les gens à être respectés. Son adresse : Libre réponse 71120, 75342 Paris CEDEX 07. Son téléphone : 09 69 39 00 00.',
  },
}
