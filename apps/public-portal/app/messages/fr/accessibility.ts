/** The accessibility statement: what the law asks to say, computed from the audit. */
export const accessibility = {
  accessibility: {
    titles: {
      FULL: 'Accessibilité : totalement conforme',
      PARTIAL: 'Accessibilité : partiellement conforme',
      NONE: 'Accessibilité : non conforme',
    },
    lead: 'Ce site doit pouvoir être utilisé par tout le monde.',
    stateTitle: 'État',
    states: {
      FULL: 'Le site de {carrier} respecte toutes les règles françaises d’accessibilité (RGAA 4.1.2).',
      PARTIAL: 'Le site de {carrier} respecte une partie des règles françaises d’accessibilité (RGAA 4.1.2).',
      NONE: 'Le site de {carrier} n’est pas encore conforme aux règles françaises d’accessibilité (RGAA 4.1.2).',
    },
    share:
      '{met, number} règles sur {applicable, number} sont vérifiées et respectées. C’est {percent, number} %. Une règle pas encore vérifiée compte comme non respectée.',
    audited:
      'Nous vérifions nous-mêmes, avec des outils et en regardant les pages. Aucun organisme extérieur n’a encore fait l’audit.',
    why: {
      audit:
        'Pourquoi « partiellement » ? Les règles que nous avons vérifiées sont respectées, mais personne d’extérieur ne l’a encore contrôlé. Nous ne disons pas « totalement » de nous-mêmes.',
      rules:
        'Pourquoi « partiellement » ? Une partie des règles n’est pas respectée, ou pas encore vérifiée. Elles sont ci-dessous.',
    },
    nothingKnown: 'Nous ne connaissons aucun contenu inaccessible. Vous en trouvez un ? Dites-le-nous.',
    madeTitle: 'Comment cette déclaration est faite',
    madeOn:
      'Elle date du {day}, dernier jour où nous avons regardé les pages. Elle est calculée à partir de la grille des 106 règles.',
    madeWithTitle: 'Ce dont le site est fait',
    madeWith: {
      html: 'HTML5, pour le contenu des pages, et SVG, pour les images dessinées',
      css: 'CSS, pour les couleurs et la mise en page',
      script: 'JavaScript, pour un confort de plus : aucune page n’en a besoin',
      pdf: 'PDF, pour les affiches, le suivi et l’attestation d’heures à imprimer : la page dit la même chose',
    },
    environmentTitle: 'Avec quoi nous regardons',
    environment: {
      phone: 'Le navigateur Chromium, en petit : 320 et 360 points de large',
      computer: 'Le navigateur Chromium, en grand : 1440 points de large, au clavier seul',
      noScript: 'Avec JavaScript, et sans',
      reader: 'Pas encore avec un lecteur d’écran tenu par une personne',
    },
    toolsTitle: 'Avec quels outils',
    tools: {
      axe: 'axe-core, sur chaque page, à chaque mesure',
      nu: 'Nu Html Checker, pour la forme des pages',
      lighthouse: 'Lighthouse, sur la liste et sur un poste',
      readability: 'Une mesure de la longueur des phrases (Kandel et Moles)',
    },
    pagesTitle: 'Les pages vérifiées',
    pages: {
      home: 'Accueil',
      list: 'Liste des postes',
      position: 'Un poste',
      callback: 'Être rappelé(e)',
      looking: 'Je cherche du travail ici, ses trois étapes',
      sent: 'La demande envoyée',
      questions: 'Est-ce pour moi ?',
      follow: 'Suivre ma demande',
      alerts: 'Alertes',
      advisers: 'Conseillers, et leur espace',
      companies: 'Entreprises, et leur espace',
      figures: 'Chiffres publics',
      contact: 'Nous joindre',
      legal: 'Mentions légales, données personnelles, plan du site, cette page',
    },
    write: 'Ou écrivez à <mail></mail>. Dites la page, et ce qui bloque.',
    failing: '{count, plural, one {1 règle non respectée} other {# règles non respectées}}',
    unchecked: '{count, plural, one {1 règle pas encore vérifiée} other {# règles pas encore vérifiées}}',
    doneTitle: 'Ce qui est déjà vérifié',
    done: {
      script: 'Tout marche sans JavaScript, au clavier et sur un petit téléphone.',
      automatic: 'Un outil (axe) vérifie plusieurs pages à chaque changement, et toutes quand nous mesurons.',
      contrast: 'Les textes ont un contraste renforcé (AAA, le niveau le plus haut).',
      words: 'Les phrases sont courtes. Chaque sigle est expliqué.',
    },
    contactTitle: 'Une page vous bloque ?',
    contact:
      'Appelez le <phone></phone>{hours, select, none {} other {, {hours}}}. On vous donne l’information autrement.',
    remedyTitle: 'Pas de réponse ?',
    remedy:
      'Vous pouvez écrire au Défenseur des droits : Libre réponse 71120, 75342 Paris CEDEX 07, ou appeler le 09 69 39 00 00.',
  },
} as const
