import { day } from '@cordee/domain/kernel/day'
import type { OrganisationKey } from '../organisations/organisations.ts'

/** What a buyer plans for the next year, and why some of it will not be studied. */
export const plannedPurchases = {
  buyer: 'ccMatheysine',
  buyerCategory: 'LOCAL',
  toldOn: day('2026-10-26'),
  sortedOn: day('2026-11-09'),
  lines: [
    {
      subject: 'Voirie 2027, programme de réfection',
      plannedOn: day('2027-02-15'),
      category: 'WORKS',
      euros: 850_000,
      months: 9,
    },
    {
      subject: 'Entretien des sentiers et des berges',
      plannedOn: day('2027-03-01'),
      category: 'SERVICES',
      euros: 240_000,
      months: 36,
    },
    {
      subject: 'Extension du siège, gros œuvre et second œuvre',
      plannedOn: day('2027-05-10'),
      category: 'WORKS',
      euros: 5_900_000,
      months: 18,
    },
    {
      subject: 'Nettoyage des bâtiments',
      plannedOn: day('2027-06-01'),
      category: 'SERVICES',
      euros: 310_000,
      months: 48,
    },
    {
      subject: 'Fournitures de bureau',
      plannedOn: day('2027-01-18'),
      category: 'SUPPLIES',
      euros: 45_000,
      months: 24,
      aside: 'Aucune main-d’œuvre à confier : des fournitures livrées.',
    },
    {
      subject: 'Mission d’assistance à maîtrise d’ouvrage',
      plannedOn: day('2027-02-01'),
      category: 'SERVICES',
      euros: 60_000,
      months: 12,
      aside: 'Prestation intellectuelle courte, sans poste possible.',
    },
  ],
} as const satisfies { readonly buyer: OrganisationKey; readonly [fact: string]: unknown }
