import type { RomeCode } from '../kernel/identifiers.ts'

type TradeFacts = { readonly label: string; readonly plainLabel: string }

/** The trades met in clauses: official name and plain words. @source France Travail, ROME 4.0 (septembre 2024) */
export const tradeFacts = {
  A1201: { label: 'Bûcheronnage et élagage', plainLabel: 'Couper et élaguer des arbres' },
  A1202: { label: 'Entretien des espaces naturels', plainLabel: 'Entretenir les chemins et la nature' },
  A1203: {
    label: 'Aménagement et entretien des espaces verts',
    plainLabel: 'Couper l’herbe et les arbustes',
  },
  A1205: { label: 'Sylviculture', plainLabel: 'Travailler en forêt' },
  D1205: { label: 'Nettoyage d’articles textiles ou cuirs', plainLabel: 'Laver et repasser le linge' },
  F1302: { label: 'Conduite d’engins de terrassement et de carrière', plainLabel: 'Conduire une pelleteuse' },
  F1501: { label: 'Montage de structures et de charpentes bois', plainLabel: 'Monter des charpentes' },
  F1502: { label: 'Montage de structures métalliques', plainLabel: 'Monter des échafaudages' },
  F1503: { label: 'Réalisation - installation d’ossatures bois', plainLabel: 'Construire en bois' },
  F1602: { label: 'Électricité bâtiment', plainLabel: 'Poser l’électricité' },
  F1603: {
    label: 'Installation d’équipements sanitaires et thermiques',
    plainLabel: 'Poser le chauffage et l’eau',
  },
  F1606: { label: 'Peinture en bâtiment', plainLabel: 'Peindre des murs' },
  F1607: { label: 'Pose de fermetures menuisées', plainLabel: 'Poser des portes et des fenêtres' },
  F1610: { label: 'Pose et restauration de couvertures', plainLabel: 'Aider les couvreurs' },
  F1611: { label: 'Réalisation et restauration de façades', plainLabel: 'Refaire des façades' },
  F1613: { label: 'Travaux d’étanchéité et d’isolation', plainLabel: 'Isoler des bâtiments' },
  F1701: { label: 'Construction en béton', plainLabel: 'Travailler le béton' },
  F1702: { label: 'Construction de routes et voies', plainLabel: 'Travailler sur la route' },
  F1703: { label: 'Maçonnerie', plainLabel: 'Faire de la maçonnerie' },
  F1704: { label: 'Préparation du gros œuvre et des travaux publics', plainLabel: 'Aider sur un chantier' },
  F1705: { label: 'Pose de canalisations', plainLabel: 'Poser des tuyaux dans le sol' },
  G1603: { label: 'Personnel polyvalent en restauration', plainLabel: 'Aider à la cantine ou au restaurant' },
  G1605: { label: 'Plonge en restauration', plainLabel: 'Laver la vaisselle' },
  H3404: { label: 'Peinture industrielle', plainLabel: 'Peindre du métal' },
  I1203: {
    label: 'Maintenance des bâtiments et des locaux',
    plainLabel: 'Entretenir et réparer des bâtiments',
  },
  I1301: {
    label: 'Installation et maintenance d’ascenseurs',
    plainLabel: 'Entretenir les remontées mécaniques',
  },
  I1310: { label: 'Maintenance mécanique industrielle', plainLabel: 'Réparer des machines' },
  K2204: { label: 'Nettoyage de locaux', plainLabel: 'Nettoyer des bureaux et des écoles' },
  K2303: { label: 'Nettoyage des espaces urbains', plainLabel: 'Nettoyer les rues, tenir la déchèterie' },
  K2304: { label: 'Revalorisation de produits industriels', plainLabel: 'Trier les déchets' },
  K2503: { label: 'Sécurité et surveillance privées', plainLabel: 'Surveiller un lieu' },
  M1607: { label: 'Secrétariat', plainLabel: 'Faire du secrétariat' },
  N1103: { label: 'Magasinage et préparation de commandes', plainLabel: 'Préparer des commandes' },
  N1105: { label: 'Manutention manuelle de charges', plainLabel: 'Porter et ranger' },
} as const satisfies Readonly<Record<string, TradeFacts>>

export type TradeCode = keyof typeof tradeFacts
export const tradeCodes = Object.keys(tradeFacts) as TradeCode[]

const known: Readonly<Record<string, TradeFacts | undefined>> = tradeFacts

/** Plain words for a trade; the official name, then the code, when we have none. */
export const tradePlainLabel = (code: RomeCode | string): string => known[code]?.plainLabel ?? code
