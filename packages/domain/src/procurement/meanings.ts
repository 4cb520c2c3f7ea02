import type { AmendmentEffect } from './amendment.ts'
import type { ClauseState } from './clause-lifecycle.ts'
import type { ClauseType } from './clause-type.ts'
import type { ContractState } from './contract-lifecycle.ts'
import type { DerogationReason } from './derogation.ts'
import type { EffortRounding } from './effort.ts'
import type { Light } from './feasibility.ts'
import type { Sector } from './labour-parameters.ts'
import type { Lever } from './lever.ts'
import type { ObligationStatus } from './obligation.ts'
import type { BuyerCategory, ContractCategory } from './obligation-policies.ts'
import type { PlannedPurchaseState } from './planned-purchase.ts'
import type { SocialConsideration } from './social-consideration.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const contractStateSentences: Meaning<ContractState> = {
  IDENTIFIED: 'Le marché est repéré ; personne ne l’a encore étudié.',
  STUDY: 'On regarde si une clause est possible, et laquelle.',
  CLAUSE_PROPOSED: 'Une clause est proposée à l’acheteur, qui doit répondre.',
  PUBLISHED: 'La consultation est publiée avec sa clause ; les entreprises répondent.',
  AWARDED: 'L’acheteur a choisi ; la notification reste à noter.',
  NOTIFIED: 'L’entreprise a reçu le marché ; le travail n’a pas commencé.',
  IN_PROGRESS: 'Le marché s’exécute et les heures se font.',
  SUSPENDED: 'Le marché est arrêté pour un temps ; ces jours ne comptent pas.',
  COMPLETED: 'Le marché est fini ; le bilan final reste à faire.',
  TERMINATED: 'Le marché a été résilié ; le bilan dit ce qui a été fait.',
  NO_CLAUSE: 'Ce marché n’a pas de clause, et la raison est notée.',
  UNSUCCESSFUL: 'Aucune offre n’a été retenue ; l’étude peut reprendre.',
  ABANDONED: 'L’acheteur a renoncé à ce marché.',
  CLOSED: 'Tout est soldé ; plus rien ne change.',
}

export const clauseStateSentences: Meaning<ClauseState> = {
  DRAFT: 'La clause se rédige ; rien n’est encore demandé à personne.',
  SUBMITTED_TO_BUYER: 'L’acheteur lit la clause et doit répondre.',
  ACCEPTED: 'L’acheteur est d’accord ; la clause attend la consultation.',
  PUBLISHED: 'La clause est dans la consultation ; elle ne change plus sans avis rectificatif.',
  BINDING: 'La clause oblige l’entreprise ; seul un avenant la change.',
  SUSPENDED: 'La clause est suspendue, sur un écrit de l’entreprise.',
  REJECTED: 'L’acheteur n’en a pas voulu ; la raison est notée.',
  WAIVED: 'La clause a été supprimée par une décision écrite.',
  SETTLED: 'Les heures sont soldées ; la clause est finie.',
}

export const clauseTypeSentences: Meaning<ClauseType> = {
  EXECUTION_HOURS: 'L’entreprise doit un nombre d’heures écrit dans le marché.',
  EXECUTION_PERCENT: 'L’entreprise doit une part des heures qu’elle travaille, mois après mois.',
  EXECUTION_PER_AMOUNT: 'L’entreprise doit des heures pour chaque tranche facturée ou commandée.',
  EXECUTION_NEW_STAFF: 'La part d’heures ne porte que sur les salariés qui ne sont pas repris.',
  EXECUTION_SUBCONTRACT_AMOUNT: 'L’entreprise confie une part du montant à une structure d’insertion.',
  AWARD_CRITERION: 'L’offre est notée sur l’insertion ; ce qu’elle promet devient dû.',
  CLAUSE_AND_CRITERION: 'Un minimum est dû par tous ; la promesse de l’offre s’y ajoute.',
  RESERVED_DISABILITY: 'Seules des structures du handicap peuvent répondre ; on vérifie leur statut.',
  RESERVED_SIAE: 'Seules des structures d’insertion peuvent répondre ; on vérifie leur statut.',
  RESERVED_BOTH: 'Seules des structures du handicap ou d’insertion peuvent répondre.',
  RESERVED_PRISON: 'Le travail est fait par des personnes détenues.',
  RESERVED_ESS:
    'Seules des structures de l’économie sociale et solidaire peuvent répondre, pour trois ans au plus.',
  INSERTION_SERVICE: 'L’acheteur achète des places d’insertion ; le chantier en est le support.',
  TRAINING_COURSE: 'L’entreprise accueille des jeunes en parcours, pour une durée selon le montant.',
  VOLUNTARY_PRIVATE: 'Un donneur d’ordre privé demande des heures à son fournisseur, par contrat.',
}

export const obligationStatusSentences: Meaning<ObligationStatus> = {
  REQUIRED: 'La loi demande de prendre en compte le social dans ce marché.',
  NOT_REQUIRED: 'La loi ne le demande pas ; une clause volontaire reste possible.',
  DEROGATED: 'La loi le demande, et une dérogation écrite dit pourquoi il n’y en a pas.',
  UNDETERMINED: 'Il manque une réponse de l’acheteur pour le savoir.',
}

export const derogationReasonSentences: Meaning<DerogationReason> = {
  IMMEDIATELY_AVAILABLE_SOLUTION: 'Ce que l’acheteur cherche existe déjà, tel quel.',
  NO_SUFFICIENT_LINK: 'Rien dans l’objet du marché ne se prête à des heures d’insertion.',
  RESTRICTS_COMPETITION_OR_DIFFICULT:
    'Trop peu d’entreprises pourraient répondre, ou le travail en deviendrait trop difficile.',
  WORKS_UNDER_SIX_MONTHS: 'Le chantier dure moins de six mois.',
}

export const contractCategorySentences: Meaning<ContractCategory> = {
  WORKS: 'On construit, on répare ou on démolit.',
  SUPPLIES: 'On achète des choses.',
  SERVICES: 'On achète un service : nettoyer, garder, entretenir, conseiller.',
  CONCESSION: 'Une entreprise exploite un service ou un ouvrage, à ses risques.',
}

export const buyerCategorySentences: Meaning<BuyerCategory> = {
  CENTRAL: 'L’acheteur est l’État ou un de ses établissements : seuil le plus bas.',
  LOCAL: 'L’acheteur est une collectivité, un hôpital public ou un autre pouvoir adjudicateur.',
  CONTRACTING_ENTITY: 'L’acheteur exploite un réseau : eau, énergie, transports ; seuil le plus haut.',
  PRIVATE: 'L’acheteur est une entreprise privée : la clause est un contrat entre eux.',
}

export const socialConsiderationSentences: Meaning<SocialConsideration> = {
  SOCIAL_CLAUSE: 'L’acheteur annonce une clause sociale.',
  SOCIAL_CRITERION: 'L’acheteur annonce un critère social pour choisir l’offre.',
  RESERVED: 'L’acheteur annonce un marché réservé.',
  NONE: 'L’acheteur annonce qu’il n’y a rien de social.',
  UNKNOWN: 'Personne n’a rempli cette case : cela ne veut pas dire non.',
}

export const amendmentEffectSentences: Meaning<AmendmentEffect['effect']> = {
  NEW_VERSION: 'L’avenant est assez grand : les heures dues changent avec lui.',
  RECORDED_ONLY: 'L’avenant est petit : il est noté, les heures dues restent les mêmes.',
}

export const effortRoundingSentences: Meaning<EffortRounding> = {
  HOUR: 'Le résultat est arrondi à l’heure.',
  DAY_OF_7_HOURS: 'Le résultat est arrondi en journées de sept heures.',
  WEEK_OF_35_HOURS: 'Le résultat est arrondi en semaines de trente-cinq heures.',
}

export const lightSentences: Meaning<Light> = {
  GREEN: 'Il y a assez de personnes et de structures pour faire ces heures.',
  ORANGE: 'C’est possible en s’y prenant tôt : il manque des personnes ou des structures.',
  RED: 'Ni personne ni structure ne peut faire ces heures ici aujourd’hui.',
}

export const leverSentences: Meaning<Lever> = {
  RESERVE: 'Assez de structures existent pour leur réserver tout le marché.',
  LOT: 'Assez de structures existent pour leur réserver un lot.',
  CLAUSE: 'Une structure au moins peut aider : une clause a du sens.',
  CRITERION_OR_NONE: 'Aucune structure connue : un critère, ou rien.',
}

export const sectorSentences: Meaning<Sector> = {
  STRUCTURAL_WORK: 'Monter des murs, couler du béton, préparer le chantier.',
  PAINTING_FLOORS: 'Peindre et poser des sols.',
  STEEL_FRAME: 'Assembler du métal : charpentes, escaliers, garde-corps.',
  ROOFING_CARPENTRY: 'Faire la charpente et le toit.',
  ELECTRICITY_HVAC: 'Poser l’électricité, le chauffage et l’eau.',
  ROADS_NETWORKS: 'Faire les routes et les réseaux.',
  DEMOLITION: 'Démolir ; jamais de retrait d’amiante en intérim ou en CDD.',
  GREEN_SPACES: 'Entretenir les espaces verts, les chemins et les berges.',
  CLEANING: 'Nettoyer des locaux ou des rues.',
  WASTE: 'Collecter et trier les déchets.',
  SECURITY: 'Surveiller un lieu.',
  CATERING: 'Préparer et servir des repas.',
  INTELLECTUAL_SERVICES: 'Étudier, conseiller, concevoir, programmer.',
  SUPPLIES_WITH_LABOUR: 'Livrer des choses qu’il faut aussi poser ou monter.',
}

export const plannedPurchaseStateSentences: Meaning<PlannedPurchaseState> = {
  PLANNED: 'L’acheteur prévoit cet achat ; personne n’a encore dit si une clause y a sa place.',
  SET_ASIDE: 'Cet achat ne sera pas étudié ; la raison est écrite.',
  KEPT: 'Cet achat est devenu un marché à étudier.',
}
