import { refusals } from '../kernel/refusal.ts'

export const procurementRefusals = {
  AMOUNT_NOT_POSITIVE: 'Le montant doit être supérieur à zéro.',
  HOURLY_COST_NOT_POSITIVE: 'Le coût horaire doit être supérieur à zéro.',
  SHARE_OUT_OF_RANGE: 'Ce pourcentage doit être compris entre 0 et 100.',
  SHARE_CODE_UNKNOWN:
    'Ce code ne marche pas, ou plus : demandez-en un autre à la structure qui partage le marché.',
  CONTRACT_ALREADY_SHARED: 'Ce marché est déjà partagé par un code : arrêtez d’abord ce partage.',
  CONTRACT_NOT_SHARED: 'Ce marché n’est partagé avec aucune structure par un code.',
  CLAUSE_NOT_ON_AN_AMOUNT:
    'Les heures de cette clause ne se calculent pas sur un montant : un avenant ne les change pas. Ajustez l’engagement, avec sa raison.',
  CLAUSE_NOT_IN_PERCENT:
    'Cette clause n’est pas une part des heures travaillées : il n’y a pas d’heures totales à noter.',
  MONTH_NOT_ENDED: 'Ce mois n’est pas fini : ses heures totales ne sont pas encore connues.',
  PERCENT_NEEDS_ITS_RATE: 'Écrivez la part des heures travaillées que demande la clause, par exemple 5 %.',
  SLICE_NOT_POSITIVE: 'La tranche de montant doit être supérieure à zéro.',
  STAFF_NOT_CONSISTENT: 'Le nombre de salariés repris ne peut pas dépasser le nombre total de salariés.',
  CLAUSE_ITEMS_MISSING:
    'La clause ne peut pas être publiée : il manque {items}. Le CCAG 2021 demande ces quatre éléments.',
  CLAUSE_NOT_FOUND: 'Ce marché n’a pas encore de clause acceptée par l’acheteur.',
  DEROGATION_NEEDED:
    'L’obligation sociale s’applique à ce marché : sans clause, il faut choisir un motif de dérogation.',
  DEROGATION_DOES_NOT_FIT:
    'Ce motif ne vaut pas pour ce marché : la loi le réserve à une autre nature ou à une durée plus courte.',
  JUSTIFICATION_NEEDED: 'La dérogation demande une justification écrite, gardée au dossier.',
  HOURS_COUNTED_FOR_BUYER: 'Des heures sont déjà comptées pour cet acheteur : le marché n’en change plus.',
  HOURS_COUNTED_ON_TERRITORY:
    'Des heures sont déjà comptées sur ce territoire : choisissez une commune de la même communauté de communes.',
  CONTRACT_OVER: 'Ce marché est fini : il ne prend plus de lot.',
  LOT_NUMBER_TAKEN: 'Ce marché a déjà un lot {number}.',
  LOT_PRICED_BY_AMENDMENT: 'Ce lot est attribué : son montant change par un avenant.',
  PURCHASE_KEPT: 'Cet achat est devenu un marché : corrigez le marché.',
  PURCHASE_OTHER_BUYER: 'Ce marché est d’un autre acheteur.',
  CONTRACT_FULFILS_ANOTHER: 'Ce marché répond déjà à un autre achat prévu.',
  ACCEPTED_TO_COME: 'Ce jour n’est pas encore venu : notez l’acceptation quand l’acheteur l’aura donnée.',
  SUBCONTRACT_ACCEPTED: 'L’acceptation de ce sous-traitant est déjà notée.',
  REASON_NEEDED: 'Écrivez la raison de cette décision.',
  HOLDERS_MISSING: 'Indiquez au moins une entreprise titulaire avant la notification.',
  NOTIFICATION_DATE_MISSING: 'Indiquez la date de notification.',
  COMMITMENTS_OPEN: 'Tous les engagements doivent être clos avant de clore le marché.',
  FINAL_REPORT_MISSING: 'Le bilan final doit être établi avant de clore le marché.',
  CLAUSE_VERSION_BINDING: 'Cette version engage déjà l’entreprise : passez par un avenant.',
  NOT_A_HOLDER: 'Cette entreprise n’est pas titulaire de ce lot.',
  SUBCONTRACTS_TO_ITSELF: 'Une entreprise ne se sous-traite pas à elle-même.',
  SUBCONTRACT_KNOWN: 'Ce sous-traitant est déjà noté pour ce titulaire.',
  DATES_REVERSED: 'La fin doit suivre le début.',
  NOT_A_FRAMEWORK: 'Choisissez un accord-cadre : un marché subséquent n’en est pas un.',
  NO_FRAMEWORK: 'Ce marché n’est rattaché à aucun accord-cadre.',
  OURSELVES_NOT_NAMED: 'Nommez votre propre structure, une seule fois.',
  CLAUSE_NOT_RESERVED: 'Cette clause n’est pas celle d’un marché réservé.',
  PROMISE_NEEDS_CRITERION: 'Seule une clause avec critère d’attribution porte une promesse.',
  ARTICLE_NOT_NAMED: 'L’avis doit citer l’article {article}.',
  HOLDER_STATUS_MISSING: 'Le titulaire doit déclarer sa part de travailleurs handicapés ou défavorisés.',
  HOLDER_SHARE_TOO_LOW:
    'Le titulaire doit employer au moins {share} de travailleurs handicapés ou défavorisés.',
  RESERVED_TOO_LONG: 'Un marché réservé à l’économie sociale et solidaire dure {months} mois au plus.',
  LOCAL_PREFERENCE: 'Habiter ici ne peut pas être une condition : ce serait une préférence locale.',
  PRIORITY_OUTSIDE_RENEWAL: 'La priorité aux quartiers n’est possible que dans une opération NPNRU.',
} as const

export const refuse = refusals(procurementRefusals)
