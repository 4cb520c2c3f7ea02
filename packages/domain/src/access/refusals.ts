import { refusals } from '../kernel/refusal.ts'

export const accessRefusals = {
  LINK_NOT_FOR_THEM:
    'Ce contact n’a pas d’espace de ce genre : regardez de quelle sorte est son organisation.',
  LINK_CANNOT_REACH:
    'Ce lien ne peut pas partir : il faut une adresse e-mail ou un mobile, et une personne qui accepte qu’on lui écrive. Pour une personne, imprimez son suivi.',
  PASSWORD_TOO_WEAK:
    'Ce mot de passe se devine trop vite : douze signes au moins, par exemple quatre mots qui ne vont pas ensemble.',
  PASSWORD_IS_ADDRESS: 'Ce mot de passe reprend votre adresse : choisissez autre chose.',
  CODE_WRONG: 'Ce code ne correspond pas. Attendez le suivant sur votre téléphone, puis réessayez.',
  CODE_TOO_OFTEN:
    'Trop de codes ne correspondaient pas. Attendez un quart d’heure, ou appelez la facilitatrice si votre téléphone est perdu.',
  LINK_TOO_OLD: 'Ce lien ne marche plus : il a servi, ou il est trop vieux. Demandez-en un autre.',
  PROVIDER_UNKNOWN:
    'Aucun espace n’est ouvert ici à cette adresse : demandez une invitation à la personne qui administre l’outil, ou appelez la structure.',
  PROVIDER_OTHER_PERSON:
    'Cet espace est déjà relié à une autre identité : demandez à la personne qui administre l’outil d’oublier l’ancienne.',
  PROVIDER_OTHER_ESTABLISHMENT:
    'Votre identité parle pour un autre établissement : revenez en choisissant le bon, ou demandez que son SIRET soit ajouté ici.',
  PROVIDER_NO_ANSWER:
    'Le fournisseur d’identité n’a pas confirmé qui vous êtes. Recommencez, ou entrez avec votre mot de passe.',
  PROVIDER_ONE_FACTOR:
    'Votre fournisseur d’identité n’a demandé qu’une preuve : entrez par votre lien et son code, ou activez la double authentification chez lui.',
  ACCOUNT_KNOWN: 'Un compte existe déjà pour cette adresse.',
  READER_NEEDS_ORGANISATION:
    'Dites pour quelle organisation cette personne lit : son financeur ou sa commune.',
  LAST_ADMINISTRATOR:
    'La structure garde une personne au moins qui administre l’outil et qui peut y entrer : nommez-en d’abord une autre.',
  NOT_YOURSELF: 'Vous ne pouvez pas fermer votre propre compte : demandez à une autre personne.',
  TOO_MANY_TOKENS: 'Deux jetons sont déjà en service : révoquez-en un avant d’en créer un autre.',
  TOKEN_LIFE_TOO_LONG: 'Un jeton vit douze mois au plus.',
  POLICY_REVERSED: 'La fin doit suivre le début.',
  POLICY_SCOPE_INCOMPLETE: 'Dites pour quel territoire, quel acheteur ou quel marché vaut cette valeur.',
  POLICY_HOLDS_EVERYWHERE:
    'Cette valeur est la même partout : ne choisissez ni marché, ni acheteur, ni territoire.',
  POLICY_VALUE_REFUSED: 'Cette valeur sort des bornes raisonnables : vérifiez le nombre et son unité.',
  OFFICER_INCOMPLETE: 'Écrivez le nom du délégué et le moyen de le joindre, ou aucun des deux.',
  POLICY_ALREADY_SET: 'Une valeur est déjà écrite à partir du {day} : retirez-la d’abord.',
} as const

export const refuse = refusals(accessRefusals)
