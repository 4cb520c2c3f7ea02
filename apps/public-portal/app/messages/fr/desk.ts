/** What all the spaces share: what was done, what is wrong. */
export const desk = {
  desk: {
    back: 'Retour à mon espace',
    done: {
      hours: 'C’est enregistré. Merci.',
      answer: 'Votre réponse est notée. La facilitatrice appelle la personne.',
      known: 'C’est envoyé. Réponse sous deux jours ouvrés, ici même.',
      delay: 'Votre demande de décalage est partie. La facilitatrice vous répond.',
      contact: 'Le contact est changé.',
      referred: 'C’est envoyé. La facilitatrice appelle sous trois jours ouvrés.',
      form: 'La fiche est signée et envoyée. La décision s’affiche ici.',
      withdrawn: 'La demande est arrêtée.',
      takenBack: 'C’est noté : votre accord est retiré.',
      decided: 'Votre décision est enregistrée.',
      signed: 'La mise en demeure est signée. La facilitatrice l’envoie à l’entreprise.',
      unprinted: 'La page n’est pas prête. Réessayez, ou appelez.',
      code: 'Le code est parti. Il marche 15 minutes.',
    },
    unavailable: 'Ce n’est pas parti : le site ne répond pas. Rien n’est perdu. Réessayez, ou appelez.',
    stale: 'Quelque chose a changé entre-temps. Relisez, puis envoyez encore une fois.',
    optional: '(facultatif)',
    dayNeeded: 'Choisissez une date.',
    choose: 'Choisissez',
    roleNeeded: 'Choisissez la fonction de ce contact.',
    contractNeeded: 'Choisissez le contrat de la personne. Vous ne savez pas ? Choisissez « Autre ».',
    commitmentNeeded: 'Choisissez le marché.',
  },
} as const
