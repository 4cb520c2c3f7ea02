import { day } from '@cordee/domain/kernel/day'
import type { ContractStory } from './contract-story.ts'

/** Asbestos: nobody on a short contract may remove it, so the clause is on the other lot. */
const ecoleDeMens: ContractStory = {
  reference: '2026-MENS-06',
  subject: 'Désamiantage et rénovation énergétique de l’école, Mens',
  buyer: 'mens',
  commune: 'mens',
  category: 'WORKS',
  buyerCategory: 'LOCAL',
  durationMonths: 10,
  launchedOn: day('2026-06-22'),
  identifiedOn: day('2026-04-07'),
  studiedOn: day('2026-05-04'),
  submittedOn: day('2026-05-18'),
  publishedOn: day('2026-06-22'),
  awardedOn: day('2026-10-05'),
  notifiedOn: day('2026-10-19'),
  lots: [
    {
      number: 1,
      title: 'Désamiantage',
      euros: 95_000,
      noClause:
        'Amiante : l’intérim et le CDD sont interdits (art. D4154-1 du code du travail). La clause est portée par le lot 2.',
    },
    {
      number: 2,
      title: 'Isolation, plâtrerie',
      euros: 240_000,
      clause: {
        type: 'EXECUTION_HOURS',
        effort: { labourPercent: 60, hourlyEuros: 30, insertionPercent: 5 },
        scope: 'Aide à la pose d’isolant et de plaques, après la réception du désamiantage.',
      },
      holders: [{ company: 'isolIsere', percent: 100 }],
    },
  ],
}

const piscine: ContractStory = {
  reference: '2027-CCM-02',
  subject: 'Rénovation de la piscine intercommunale, La Mure',
  buyer: 'ccMatheysine',
  commune: 'laMure',
  category: 'WORKS',
  buyerCategory: 'LOCAL',
  durationMonths: 14,
  identifiedOn: day('2026-10-05'),
  studiedOn: day('2026-10-27'),
  submittedOn: day('2026-11-10'),
  lots: [
    { number: 1, title: 'Démolition, gros œuvre', euros: 980_000, clause: works(50, 'Aide aux maçons.') },
    { number: 2, title: 'Charpente bois', euros: 610_000, clause: works(40, 'Aide au levage, au sol.') },
    {
      number: 3,
      title: 'Carrelage, bassins',
      euros: 720_000,
      clause: works(60, 'Approvisionnement, nettoyage.'),
    },
    {
      number: 4,
      title: 'Traitement d’eau',
      euros: 890_000,
      noClause: 'Matériel assemblé en usine, mise en service par le fabricant.',
    },
  ],
}

/** Above the threshold and launched after the duty: the clause is required. */
const reseauxDeuxAlpes: ContractStory = {
  reference: '2027-2ALP-01',
  subject: 'Renouvellement des réseaux d’eau potable, Les Deux Alpes',
  buyer: 'lesDeuxAlpes',
  commune: 'lesDeuxAlpes',
  category: 'WORKS',
  buyerCategory: 'CONTRACTING_ENTITY',
  durationMonths: 30,
  launchedOn: day('2027-02-01'),
  identifiedOn: day('2026-10-19'),
  studiedOn: day('2026-11-03'),
  lots: [
    { number: 1, title: 'Canalisations, secteur Venosc', euros: 3_100_000 },
    { number: 2, title: 'Canalisations, secteur Mont-de-Lans', euros: 2_500_000 },
  ],
}

const carburant: ContractStory = {
  reference: 'D38-2026-77',
  subject: 'Fourniture de carburant pour les engins de viabilité hivernale',
  buyer: 'departement',
  commune: 'leBourgDOisans',
  category: 'SUPPLIES',
  buyerCategory: 'LOCAL',
  durationMonths: 12,
  launchedOn: day('2026-09-21'),
  identifiedOn: day('2026-08-31'),
  lots: [{ number: 1, title: 'Lot unique', euros: 620_000 }],
  setAside: {
    on: day('2026-09-14'),
    reason: 'Fourniture livrée en citerne, sans main-d’œuvre sur place.',
    derogation: {
      reason: 'IMMEDIATELY_AVAILABLE_SOLUTION',
      justification:
        'Le carburant est un produit courant, disponible chez plusieurs fournisseurs ; la part de travail est inférieure à 3 % du prix.',
    },
  },
}

const telesiege: ContractStory = {
  reference: '2026-2ALP-14',
  subject: 'Remplacement d’un télésiège, secteur Vallée Blanche',
  buyer: 'lesDeuxAlpes',
  commune: 'lesDeuxAlpes',
  category: 'WORKS',
  buyerCategory: 'LOCAL',
  durationMonths: 5,
  launchedOn: day('2026-10-12'),
  identifiedOn: day('2026-09-07'),
  studiedOn: day('2026-09-15'),
  lots: [{ number: 1, title: 'Lot unique, conception et montage', euros: 6_200_000 }],
  setAside: {
    on: day('2026-09-28'),
    reason: 'Chantier de cinq mois entre la fonte et l’ouverture, monté par le constructeur.',
    derogation: {
      reason: 'WORKS_UNDER_SIX_MONTHS',
      justification:
        'Travaux de juin à octobre 2027 : moins de six mois, d’après le planning joint au dossier.',
    },
  },
}

const salleDesFetes: ContractStory = {
  reference: '2026-CORPS-01',
  subject: 'Réhabilitation de la salle des fêtes, Corps',
  buyer: 'corps',
  commune: 'corps',
  category: 'WORKS',
  buyerCategory: 'LOCAL',
  durationMonths: 9,
  identifiedOn: day('2026-03-16'),
  studiedOn: day('2026-03-30'),
  submittedOn: day('2026-04-07'),
  publishedOn: day('2026-05-04'),
  abandoned: {
    on: day('2026-07-06'),
    reason: 'Opération abandonnée par la commune : la subvention est refusée.',
  },
  lots: [
    { number: 1, title: 'Gros œuvre, façades', euros: 340_000, clause: works(45, 'Aide aux maçons.') },
    { number: 2, title: 'Scène, sonorisation', euros: 200_000, noClause: 'Matériel posé par le fabricant.' },
  ],
}

const residence: ContractStory = {
  reference: 'PRIVE-2026-01',
  subject: 'Résidence de tourisme, Huez',
  buyer: 'promoteurLac',
  commune: 'huez',
  category: 'WORKS',
  buyerCategory: 'PRIVATE',
  durationMonths: 20,
  identifiedOn: day('2026-06-08'),
  studiedOn: day('2026-06-22'),
  submittedOn: day('2026-07-06'),
  lots: [
    { number: 1, title: 'Gros œuvre', euros: 1_900_000, clause: works(50, 'Aide aux maçons, à l’essai.') },
  ],
  setAside: {
    on: day('2026-08-24'),
    reason: 'Le promoteur refuse la clause : il juge son planning trop serré.',
  },
}

function works(labourPercent: number, scope: string) {
  return {
    type: 'EXECUTION_HOURS' as const,
    effort: { labourPercent, hourlyEuros: 32, insertionPercent: 5 },
    scope,
  }
}

/** What is studied, proposed, awaited or set aside: nobody works there yet. */
export const upstreamContracts: readonly ContractStory[] = [
  ecoleDeMens,
  piscine,
  reseauxDeuxAlpes,
  carburant,
  telesiege,
  salleDesFetes,
  residence,
]
