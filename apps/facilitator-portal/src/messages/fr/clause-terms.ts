export const clauseTerms = {
  type: 'Nature de la clause',
  way: 'Comment le volume est dit',
  ways: { effort: 'Calculé sur le montant', fixed: 'Déjà écrit dans le marché' },
  explained: {
    newStaff:
      'Le taux porte sur les salariés nouvellement affectés, pas sur ceux repris de l’ancien titulaire.',
    slice:
      'Les heures naissent à chaque tranche entière commandée : elles se notent avec les bons de commande.',
    percent:
      'L’entreprise dit ses heures totales chaque mois ; la part due se calcule alors. Sans total, elle reste « à compléter ».',
    criterion: 'Le minimum vaut pour tous ; la promesse de l’offre retenue engage si elle est plus grande.',
    service: 'On suit des places, pas des heures dues : les heures servent à la statistique.',
    training: 'La durée du parcours de formation suit le montant du marché.',
    entrusted:
      'Une part du montant est confiée à une structure d’insertion ; son équivalent en heures se calcule.',
    status: 'Un marché réservé se suit par le statut du titulaire : il n’y a pas d’heures à calculer.',
  },
  fixed: {
    dueMinutes: 'Heures dues',
    formula: 'D’où vient ce volume',
    formulaHint: 'Par exemple : article 12 du CCAP.',
  },
  newStaff: {
    totalStaff: 'Salariés nécessaires en tout',
    transferredStaff: 'Dont repris de l’ancien titulaire',
  },
  slice: { sliceCents: 'Montant d’une tranche, hors taxes', minutesPerSlice: 'Heures par tranche' },
  percent: { insertionRateBps: 'Part des heures travaillées' },
  criterion: {
    minimumMinutes: 'Minimum demandé à tous',
    promisedMinutes: 'Promesse de l’offre retenue',
  },
  service: { places: 'Nombre de places', minutesPerPlace: 'Heures par place, pour la statistique' },
  training: { amountCents: 'Montant du marché, hors taxes' },
  entrusted: {
    amountCents: 'Montant du marché, hors taxes',
    entrustedShareBps: 'Part confiée à une structure',
    labourShareBps: 'Part de main-d’œuvre',
    hourlyCostCents: 'Coût horaire chargé',
  },
}
