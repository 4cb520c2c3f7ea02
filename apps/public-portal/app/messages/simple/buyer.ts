import type { SomeSentences } from '../catalogue.ts'
import type { buyer as french } from '../fr/buyer.ts'

export const buyer: SomeSentences<typeof french> = {
  buyer: {
    none: 'Vous n’avez pas encore d’heures à suivre.',
    few: 'Moins de 5 personnes ont travaillé. On ne montre pas le nombre exact.',
  },
  penalty: {
    lead: 'Une pénalité est une somme à payer. C’est vous qui décidez. La facilitatrice a préparé le dossier.',
    noticeTitle: 'La lettre à signer (mise en demeure)',
    signTitle: '2. Signer la lettre',
    sign: 'Signer la lettre',
    codeText: 'Pour décider, il faut aussi un code. Le code a 6 chiffres. Il part à votre adresse.',
    amountWrong: 'Écrivez un montant. Par exemple 500. Ou 512,50.',
    nothing: 'Vous n’avez rien à décider pour l’instant.',
  },
}
