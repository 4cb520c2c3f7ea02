import type { TradeCode } from './trades.ts'

/** Words of a lot's title, without accents, and the trade a beginner starts with; the first that is met wins. */
const words: readonly (readonly [RegExp, TradeCode])[] = [
  [/echafaudage/, 'F1502'],
  [/facade|ravalement/, 'F1611'],
  [/couverture|toiture|zinguerie|charpente/, 'F1610'],
  [/isolation|etancheite/, 'F1613'],
  [/peinture/, 'F1606'],
  [/nettoyage|entretien des locaux|proprete des batiments/, 'K2204'],
  [/decheterie|dechetterie|dechet|tri\b|haut de quai|recyclerie/, 'K2304'],
  [/repas|restauration collective|cantine|cuisine/, 'G1603'],
  [/linge|blanchisserie/, 'D1205'],
  [/sentier|espaces naturels|berge|riviere|digue|renaturation/, 'A1202'],
  [/vegetation|espaces verts|tonte|debroussaillage|piste|domaine skiable/, 'A1203'],
  [/foret|forestier|sylvicole/, 'A1205'],
  [/canalisation|assainissement|eau potable|reseaux humides/, 'F1705'],
  [/chaussee|voirie|route|enrobe/, 'F1702'],
  [/electricite|courants/, 'F1602'],
  [/chauffage|plomberie|sanitaire|ventilation/, 'F1603'],
  [/menuiserie|fermeture/, 'F1607'],
  [/gardiennage|surveillance/, 'K2503'],
  [/logistique|manutention|demenagement/, 'N1105'],
  [/gros ?[oœ]|maconnerie|demolition|terrassement|genie civil|beton/, 'F1704'],
]

/** The trade a lot's title speaks of; null when its words say nothing, and somebody has to choose. */
export const tradeOfWorks = (title: string): TradeCode | null => {
  const read = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return words.find(([pattern]) => pattern.test(read))?.[1] ?? null
}
