import type { SomeSentences } from '../catalogue.ts'
import type { person as french } from '../fr/person.ts'

export const person: SomeSentences<typeof french> = {
  mine: {
    paper: { birth: 'Vous voulez voir vos heures ? Dites le jour et le mois de votre naissance.' },
    none: 'Vous n’avez pas de demande pour l’instant.',
    withdrawSure: 'Vous pouvez changer d’avis. Il suffit d’appeler.',
    right: 'Vous avez le droit de travailler ici avec une aide. C’est jusqu’au {day}.',
    hoursWrong: 'Ce n’est pas le bon nombre ? Appelez-nous.',
    noHours: 'Il n’y a pas encore d’heures.',
    noRead: 'Personne n’a lu votre dossier.',
  },
}
