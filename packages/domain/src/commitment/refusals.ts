import { refusals } from '../kernel/refusal.ts'

export const commitmentRefusals = {
  CONSORTIUM_NEEDS_MEMBERS:
    'Un groupement réunit au moins deux entreprises, et deux entreprises forment un groupement.',
  CONSORTIUM_LEAD_NEEDED: 'Indiquez le mandataire du groupement : un seul, celui qui répond pour tous.',
  SHARES_NOT_WHOLE: 'Les parts doivent faire 100 % au total.',
  SHARE_NEGATIVE: 'Une part ne peut pas être négative.',
  PLANNED_END_BEFORE_START: 'La fin prévue doit suivre l’ordre de service.',
  LEDGER_BELOW_ZERO: 'L’engagement ne peut pas descendre sous zéro.',
  ADJUSTMENT_REASON_NEEDED: 'Écrivez la raison de cet ajustement.',
  ORDER_NOT_THE_LAST: 'Seul le dernier bon de commande s’annule : annulez d’abord ceux qui le suivent.',
  POOLING_ALREADY_SIGNED: 'Cette convention est signée : elle ne s’abandonne plus.',
  POOLING_GIVEN_UP: 'Cette convention a été abandonnée : préparez-en une autre.',
  LOT_ALREADY_AWARDED: 'Ce lot a déjà ses titulaires. Passez par un avenant pour les changer.',
  PAUSE_END_BEFORE_START: 'La fin de l’arrêt doit suivre son début.',
  SERVICE_ORDER_MISSING: 'Notez d’abord l’ordre de service et la fin prévue du lot.',
  POOLING_OTHER_COMPANY: 'La convention ne réunit que des engagements de cette entreprise.',
  MONTH_NOT_VALIDATED: 'Seules les heures d’un mois validé peuvent aller à un autre engagement.',
  NO_PENALTY_WRITTEN: 'Le marché n’écrit aucune pénalité : notez d’abord sa formule.',
  PENALTY_FORMULA_INCOMPLETE: 'Écrivez le montant, ou le multiple du Smic, de cette pénalité.',
  PENALTY_CASE_OPEN: 'Un dossier de pénalité est déjà ouvert pour cet engagement.',
  REDUCTION_TOO_HIGH: 'Une pénalité réduite reste sous le montant proposé.',
  NOTHING_TO_REMIND: 'Rien à relancer pour ce mois.',
  POOLING_NEEDS_TWO: 'Une convention de globalisation réunit au moins deux engagements.',
  POOLING_NOT_SIGNED: 'La convention de globalisation n’est pas signée.',
  POOLING_OVERLAPS: 'Une autre convention couvre déjà ces engagements sur cette période.',
  POSTPONEMENT_NOT_LATER: 'Le chantier devait commencer le {day} : donnez une date plus tardive.',
  POSTPONEMENT_WAITING: 'Une demande de décalage attend déjà la réponse de la facilitatrice.',
  PLAN_REASON_NEEDED: 'Écrivez pourquoi le calendrier change.',
  NOTICE_NEEDED: 'Une suspension demande un écrit de l’entreprise.',
  SUSPENSION_REVERSED: 'La fin de la suspension doit suivre son début.',
  BUYER_DECIDES: 'Seul l’acheteur peut signer la mise en demeure et décider de la pénalité.',
  MOTIVE_NEEDED: 'Une décision se motive par écrit.',
  DECISION_CODE_WRONG: 'Ce code n’est pas le bon. Vérifiez les six chiffres, ou demandez un nouveau code.',
  DECISION_CODES_TOO_MANY:
    'Trop de codes ont été demandés. Attendez une heure, ou appelez la structure qui suit ce marché.',
  DECISION_CODE_CLOSED: 'Ce code ne marche plus. Demandez-en un nouveau.',
  TOTALS_TO_COMPLETE:
    'Des heures totales manquent : ce qui est dû n’est pas encore connu. Notez-les d’abord, mois par mois.',
  NOTHING_TO_ATTEST: 'Aucune heure n’est validée : il n’y a encore rien à attester.',
  ATTESTATION_SAYS_THIS: 'La dernière attestation dit déjà cela : elle peut être remise telle quelle.',
  VISIT_TO_COME: 'Une visite se note quand elle a eu lieu : pour plus tard, ajoutez une tâche.',
  VISIT_TOO_LONG: 'Une visite dure entre une minute et un jour.',
  OBSERVATION_DELAY_RUNNING: 'L’entreprise peut présenter ses observations jusqu’au {day}.',
} as const

export const refuse = refusals(commitmentRefusals)
