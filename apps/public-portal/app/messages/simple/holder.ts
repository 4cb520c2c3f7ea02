import type { SomeSentences } from '../catalogue.ts'
import type { holder as french } from '../fr/holder.ts'

export const holder: SomeSentences<typeof french> = {
  link: {
    explain: 'Ce lien est pour vous. Appuyez sur le bouton pour entrer.',
    codeHint: 'Le code a 6 chiffres. Il est dans le message avec le lien.',
    closed: 'Ce lien a déjà servi. Ou il est trop vieux. Ce n’est pas grave.',
    lost: 'Vous n’avez pas le code ? Demandez un autre lien. Faites-le sur cet appareil. Il marchera sans code.',
    sentTitle: 'C’est envoyé',
    sent: 'Un autre lien arrive dans quelques minutes. Ouvrez-le sur cet appareil.',
    unavailable: 'Le site ne répond pas. Essayez encore dans 5 minutes.',
  },
  space: {
    askSent: 'Attendez quelques minutes. Nous avons votre numéro ou votre adresse ? Alors un lien arrive.',
    ask: 'Nous vous envoyons un lien et un code. C’est par SMS ou par e-mail. Il n’y a pas de mot de passe.',
    addressWrong:
      'Écrivez un numéro de mobile. Exemple : 06 39 98 01 23. Ou écrivez une adresse entière. Exemple : prenom@entreprise.fr.',
    personalAsk:
      'Écrivez votre numéro de portable. Nous envoyons un code par SMS. Ce code ouvre votre suivi.',
    noPhone:
      'Vous n’avez pas de portable ? Ouvrez le lien donné avec votre demande. Vous ne l’avez plus ? Appelez.',
    confirm: 'Quel jour et quel mois êtes-vous né(e) ? Répondez. Avant, cette page ne dit pas votre nom.',
    confirmWrong:
      'Cette date n’est pas la bonne. Vérifiez-la. Après 5 erreurs, le lien ne marche plus. Appelez-nous.',
    phoneWrong: 'Écrivez un numéro de portable. Il commence par 06 ou 07. Il a 10 chiffres.',
    cannotConfirm:
      'Nous n’avons pas votre date de naissance. Vous avez un portable ? Fermez cet espace. Demandez un code par SMS. Sinon, appelez-nous.',
  },
}
