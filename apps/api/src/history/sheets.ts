/** The sheets a history is taken over from, their columns, and the other names people give them. */
interface ColumnOf {
  readonly label: string
  readonly required?: true
  readonly aliases?: readonly string[]
  readonly example: string
  readonly note?: string
}

const column = (
  label: string,
  example: string,
  more: Omit<ColumnOf, 'label' | 'example'> = {},
): ColumnOf => ({
  label,
  example,
  ...more,
})
const needed = (
  label: string,
  example: string,
  more: Omit<ColumnOf, 'label' | 'example' | 'required'> = {},
) => column(label, example, { ...more, required: true })

const contractRef = needed('Référence du marché', 'M-2024-01', {
  aliases: ['marché', 'n° de marché', 'référence', 'opération'],
})
const lotNumber = needed('Numéro de lot', '1', { aliases: ['lot', 'n° lot', 'n° de lot'] })

export const historySheets = {
  contracts: {
    label: 'Marchés',
    aliases: ['marches', 'operations', 'contrats'],
    columns: {
      reference: contractRef,
      subject: needed('Objet', 'Réfection des réservoirs (exemple)', {
        aliases: ['intitulé', 'libellé', 'nom de l’opération'],
      }),
      buyer: needed('Acheteur', 'Commune (exemple)', {
        aliases: ['maître d’ouvrage', 'donneur d’ordre', 'moa'],
      }),
      buyerSiret: column('SIRET de l’acheteur', '21380001900010', { aliases: ['siret acheteur'] }),
      commune: column('Commune (code Insee)', '38269', { aliases: ['code insee', 'commune', 'lieu'] }),
      amount: column('Montant HT', '450 000', { aliases: ['montant', 'montant du marché'] }),
      notifiedOn: column('Notifié le', '15/01/2024', { aliases: ['date de notification', 'notification'] }),
      state: column('État', 'en cours', {
        aliases: ['statut', 'avancement'],
        note: 'en cours, terminé ou clos',
      }),
    },
  },
  lots: {
    label: 'Lots',
    aliases: ['lots', 'engagements'],
    columns: {
      contract: contractRef,
      number: lotNumber,
      title: column('Intitulé du lot', 'Gros œuvre', { aliases: ['intitulé', 'libellé'] }),
      holder: needed('Titulaire', 'Entreprise (exemple)', { aliases: ['entreprise', 'attributaire'] }),
      holderSiret: column('SIRET du titulaire', '73282932000074', {
        aliases: ['siret titulaire', 'siret entreprise'],
      }),
      share: column('Part du titulaire', '100 %', {
        aliases: ['part', 'quote-part', 'répartition'],
        note: 'pour un lot à plusieurs titulaires : une ligne chacun, le mandataire d’abord ; les parts font 100 %',
      }),
      due: needed('Heures dues', '700', {
        aliases: ['heures d’insertion', 'objectif', 'engagement en heures'],
        note: 'celles de ce titulaire ; le lot doit leur somme',
      }),
      startsOn: column('Ordre de service le', '01/02/2024', { aliases: ['os', 'début', 'démarrage'] }),
      endsOn: column('Fin prévue le', '31/12/2024', { aliases: ['fin', 'fin prévisionnelle'] }),
    },
  },
  changes: {
    label: 'Avenants',
    aliases: ['avenants', 'modifications'],
    columns: {
      contract: contractRef,
      lot: lotNumber,
      effectOn: needed('Date d’effet', '01/06/2024', { aliases: ['date'] }),
      minutes: needed('Heures en plus ou en moins', '120', {
        aliases: ['heures', 'variation'],
        note: 'du lot ; partagées selon les parts de ses titulaires',
      }),
      reason: column('Motif', 'Avenant n° 1', { aliases: ['raison', 'libellé'] }),
    },
  },
  openings: {
    label: 'Soldes',
    aliases: ['soldes', 'soldes d’ouverture', 'reprise'],
    columns: {
      contract: contractRef,
      lot: lotNumber,
      on: needed('Au', '31/12/2023', { aliases: ['date', 'date du solde'] }),
      minutes: needed('Heures déjà réalisées', '250', {
        aliases: ['heures', 'réalisé'],
        note: 'sans détail par personne ; partagées selon les parts des titulaires',
      }),
    },
  },
  people: {
    label: 'Personnes',
    aliases: ['personnes', 'participants', 'beneficiaires', 'salaries'],
    columns: {
      code: needed('Identifiant de la personne', 'P001', {
        aliases: ['identifiant', 'n° personne', 'personne', 'id'],
      }),
      firstName: needed('Prénom', 'Prénom'),
      lastName: needed('Nom', 'Exemple', { aliases: ['nom de famille'] }),
      birthDate: column('Né(e) le', '12/05/1990', { aliases: ['date de naissance', 'naissance'] }),
      sex: column('Sexe', 'F', { aliases: ['genre'], note: 'F ou M' }),
      commune: column('Commune (code Insee)', '38269', { aliases: ['code insee', 'commune'] }),
      phone: column('Téléphone', '06 39 98 00 00', { aliases: ['tel', 'portable'] }),
      prescriber: column('Prescripteur', 'Mission locale (exemple)', {
        aliases: ['orienté par', 'organisme'],
      }),
      effectOn: column('Éligible à partir du', '01/02/2024', {
        aliases: ['éligibilité', 'date d’éligibilité'],
      }),
      validUntil: column('Éligible jusqu’au', '31/01/2026', { aliases: ['fin d’éligibilité'] }),
    },
  },
  works: {
    label: 'Contrats de travail',
    aliases: ['contrats de travail', 'placements', 'missions'],
    columns: {
      code: needed('Identifiant du contrat', 'C001', { aliases: ['identifiant', 'n° contrat', 'id'] }),
      person: needed('Identifiant de la personne', 'P001', { aliases: ['personne', 'n° personne'] }),
      contract: contractRef,
      lot: lotNumber,
      holder: column('Titulaire servi', 'Entreprise (exemple)', {
        aliases: ['titulaire'],
        note: 'pour un lot à plusieurs titulaires, quand l’employeur n’en est pas un',
      }),
      employer: needed('Employeur', 'Entreprise (exemple)', {
        aliases: ['employeur juridique', 'structure'],
      }),
      modality: column('Modalité', 'Embauche directe', { aliases: ['type de parcours'] }),
      contractType: column('Type de contrat', 'CDD', { aliases: ['contrat'] }),
      trade: needed('Métier (code ROME)', 'F1704', { aliases: ['rome', 'code rome', 'métier'] }),
      startsOn: needed('Début', '05/02/2024', { aliases: ['du', 'date de début', 'embauche'] }),
      endsOn: column('Fin', '30/06/2024', { aliases: ['au', 'date de fin'] }),
      weekly: column('Heures par semaine', '35', { aliases: ['temps de travail', 'hebdo'] }),
    },
  },
  hours: {
    label: 'Heures',
    aliases: ['heures', 'declarations', 'suivi des heures'],
    columns: {
      work: needed('Identifiant du contrat', 'C001', { aliases: ['contrat', 'n° contrat'] }),
      month: needed('Mois', '2024-02', { aliases: ['période'], note: 'AAAA-MM, ou un jour du mois' }),
      worked: needed('Heures travaillées', '140', {
        aliases: ['heures', 'heures réalisées', 'heures effectuées'],
      }),
      counted: column('Heures comptées', '140', {
        aliases: ['heures retenues', 'heures validées'],
        note: 'vide : toutes',
      }),
    },
  },
} as const satisfies Readonly<
  Record<string, { label: string; aliases: readonly string[]; columns: Readonly<Record<string, ColumnOf>> }>
>

export type SheetName = keyof typeof historySheets
export const sheetNames = Object.keys(historySheets) as SheetName[]

export const columnsOf = (sheet: SheetName): readonly (readonly [string, ColumnOf])[] =>
  Object.entries(historySheets[sheet].columns)

/** A sheet as the file has it: every cell is text, as a person reads it. */
export interface ReadSheet {
  /** The name the file gives it. */
  readonly source: string
  readonly sheet: SheetName
  readonly headings: readonly string[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}
