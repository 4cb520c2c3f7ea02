/** The communes of the story. @source code officiel géographique */
export const communes = {
  laMure: '38269',
  susville: '38499',
  pierreChatel: '38304',
  laMotteDAveillans: '38265',
  valbonnais: '38518',
  corps: '38128',
  leBourgDOisans: '38052',
  allemond: '38005',
  livetEtGavet: '38212',
  leFreneyDOisans: '38173',
  mizoen: '38237',
  huez: '38191',
  lesDeuxAlpes: '38253',
  mens: '38226',
  clelles: '38113',
  monestierDeClermont: '38242',
  gresseEnVercors: '38186',
  grenoble: '38185',
  echirolles: '38151',
  vif: '38545',
  vizille: '38562',
} as const

export type CommuneKey = keyof typeof communes
