import type { OrganisationStory } from './organisation-story.ts'

/** Those who pay the post and buy nothing; the Département and the producer of electricity are among the buyers. */
export const funders = {
  troisVallees: {
    name: 'Communautés de communes Oisans, Matheysine et Trièves (démo)',
    kinds: ['FUNDER'],
    commune: 'laMure',
    phone: '04 65 71 60 01',
  },
  contratEtatRegion: {
    name: 'Contrat État-Région (démo)',
    kinds: ['FUNDER'],
    commune: 'grenoble',
    phone: '04 65 71 60 02',
  },
  leader: {
    name: 'Programme LEADER Alpes Sud Isère (démo)',
    kinds: ['FUNDER'],
    commune: 'laMure',
    phone: '04 65 71 60 03',
  },
} as const satisfies Readonly<Record<string, OrganisationStory>>
