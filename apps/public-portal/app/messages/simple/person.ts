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
  certificate: {
    lead: 'Ce papier compte vos heures de travail. Vous le montrez si vous voulez.',
    none: 'Vos heures ne sont pas encore vérifiées. Revenez plus tard. Ou appelez.',
    printed: 'Vous n’avez pas d’imprimante ? Appelez. On imprime le papier pour vous.',
    wrong: 'Un nombre est faux ? Appelez. Ou dites-le sur votre page de suivi.',
    trained: 'Vous avez aussi fait {hours} de formation.',
    source:
      'Votre patron a dit ces heures. {carrier} les a vérifiées. Les mois pas encore vérifiés manquent.',
    notPayslip: 'Ce papier n’est pas une fiche de paie.',
  },
}
