/** How sure we are: a text of law, read or still to read, a practice with a published source, one to verify, or our own choice. */
export const certaintyLabels = {
  LAW: 'Loi ou règlement',
  LAW_TO_VERIFY: 'Loi ou règlement',
  SOURCED: 'Pratique publiée',
  TO_VERIFY: 'Pratique à vérifier',
  CHOICE: 'Choix de conception',
} as const

export type Certainty = keyof typeof certaintyLabels

/** Did somebody read the text or the page itself? */
export const verificationLabels: Readonly<Record<Certainty, string>> = {
  LAW: 'texte lu',
  LAW_TO_VERIFY: 'à vérifier',
  SOURCED: 'source lue',
  TO_VERIFY: 'à vérifier',
  CHOICE: 'choix, à régler',
}
export type RuleStatement = { readonly certainty: Certainty; readonly sentence: string }

const law = (sentence: string): RuleStatement => ({ certainty: 'LAW', sentence })
const lawToVerify = (sentence: string): RuleStatement => ({ certainty: 'LAW_TO_VERIFY', sentence })
const sourced = (sentence: string): RuleStatement => ({ certainty: 'SOURCED', sentence })
const toVerify = (sentence: string): RuleStatement => ({ certainty: 'TO_VERIFY', sentence })
const choice = (sentence: string): RuleStatement => ({ certainty: 'CHOICE', sentence })

/** The rules of the trade, one sentence each; `@rule` in a docstring says where each is kept. */
export const ruleStatements = {
  R01: lawToVerify(
    'Un marché de travaux de 6 000 000 € HT lancé le 1er septembre 2026 est soumis à l’obligation sociale ; les lots sont additionnés.',
  ),
  R02: lawToVerify('Le même marché lancé avant l’entrée en vigueur n’y est pas soumis.'),
  R03: law(
    'Le seuil dépend de l’acheteur et de la période : 216 000 € HT pour les services d’une collectivité en 2026.',
  ),
  R04: lawToVerify(
    'Un marché soumis à l’obligation, sans clause, demande un motif de dérogation et une justification écrite.',
  ),
  R05: law('Un marché de défense ou de sécurité n’est jamais soumis à l’obligation.'),
  R06: law(
    'Un marché réservé cite son article dans l’avis, et le titulaire justifie de la part de travailleurs demandée ; on vérifie un statut, pas des heures.',
  ),
  R07: sourced('Une clause sans heures, publics, objet ou contact de la facilitatrice ne se publie pas.'),
  R08: sourced(
    'Clause en pourcentage : un mois sans heures totales déclarées reste « à compléter », jamais zéro.',
  ),
  R09: sourced(
    'Heures dues = montant × part de main-d’œuvre ÷ coût horaire × taux d’insertion, arrondies à l’heure.',
  ),
  R10: sourced('Clause par tranche de montant : seules les tranches entières font des heures.'),
  R11: sourced('Avec reprise de personnel, le taux ne porte que sur les salariés nouvellement affectés.'),
  R12: choice('Sous le volume minimal, l’outil conseille de globaliser ou de regrouper ; il ne bloque pas.'),
  R13: choice(
    'Les heures d’un groupement se partagent en heures entières, au plus fort reste, et le total est gardé.',
  ),
  R14: choice(
    'Un avenant de montant au-dessus du seuil fait une nouvelle version de la clause et change les heures dues.',
  ),
  R15: choice('Un avenant sous le seuil est noté et ne change pas les heures dues.'),
  R16: lawToVerify(
    'Les heures d’une tranche conditionnelle non affermie ne sont pas dues : elles sommeillent.',
  ),
  R17: sourced(
    'Les heures faites après les 24 mois du parcours ne comptent pas, sauf une alternance encore en cours (paramètre).',
  ),
  R18: toVerify('Les heures d’un CDI comptent douze mois après l’embauche (paramètre).'),
  R19: choice(
    'Les heures d’avant le jour d’effet ne comptent pas. Décision et effet sont deux dates ; un dossier tardif se régularise avec une raison, dans un délai.',
  ),
  R20: sourced(
    'Une minute travaillée va à un seul engagement : la somme des minutes réparties ne dépasse pas les minutes travaillées.',
  ),
  R21: sourced(
    'Avec une convention de globalisation, des heures d’un chantier vont à l’engagement d’un autre, jusqu’au plafond.',
  ),
  R22: toVerify('La formation compte jusqu’à 30 % des heures travaillées (paramètre).'),
  R23: toVerify('Une immersion (PMSMP) ou un stage ne compte pas : il n’y a pas de contrat de travail.'),
  R24: toVerify(
    'En sous-traitance à une structure d’insertion, seules comptent les heures des salariés en insertion.',
  ),
  R25: choice('Un mois de plus de 48 h par semaine pour une personne lève une alerte, sans bloquer.'),
  R26: sourced('Un PASS IAE valable suffit ; suspendu, il laisse la décision à la facilitatrice.'),
  R27: choice(
    'Une pièce plus ancienne que sa durée de validité au premier jour de travail ne porte pas une décision à elle seule.',
  ),
  R28: sourced('Un avis motivé est signé par un prescripteur habilité.'),
  R29: choice(
    'Habiter le territoire n’est jamais une condition ; la priorité aux quartiers n’existe que dans un marché NPNRU.',
  ),
  R30: choice(
    'Un poste dont l’engagement est clos ou les places prises devient pourvu et quitte le portail.',
  ),
  R31: choice('Un employeur apprend oui ou non et deux dates ; les critères sont absents, pas vides.'),
  R32: sourced('Pour une entreprise, un service de justice ou de soin s’appelle « Prescripteur ».'),
  R33: sourced(
    'Le secret des petits nombres dépend du public du tableau : moins de 5 masqué, avec masquage secondaire, quand il est diffusé.',
  ),
  R34: choice(
    'Sans déclaration dix jours après la fin du mois, une relance ; à vingt jours, une deuxième et une alerte.',
  ),
  R35: sourced('Les jours suspendus et l’arrêt d’hiver ne comptent pas dans la courbe attendue.'),
  R36: choice(
    'L’écart est annoncé avant le décompte général ; l’absence de candidat proposé est dite au dossier, l’acheteur décide.',
  ),
  R37: choice('Seul l’acheteur décide d’une pénalité.'),
  R38: choice(
    'Un mois verrouillé se corrige par une écriture qui compense ; le bilan déjà clos ne change pas.',
  ),
  R39: choice('Une personne sans heure validée n’est pas comptée comme participante.'),
  R40: choice('Une situation inconnue à six mois sort du dénominateur, et le taux de réponse est affiché.'),
  R41: choice(
    'La méthode de frais de personnel du financeur dit quelles signatures il faut ; une heure ou une dépense n’est réclamée qu’une fois.',
  ),
  R42: choice('Un plan de financement dont les parts ne font pas 100 % ne s’active pas.'),
  R43: choice(
    'Après des heures validées, effacer une personne efface son identité et garde ses heures sous pseudonyme.',
  ),
  R44: sourced('Deux ans sans activité : un préavis de 30 jours, puis l’anonymisation.'),
  R45: choice(
    'Les considérations sociales publiées sont lues dans toutes leurs formes ; « NC » veut dire inconnu, pas aucune.',
  ),
  R46: choice(
    'Un marché du territoire sans clause connue entre dans la liste à prospecter, sans accusation.',
  ),
  R47: choice('Un partenaire ne voit que les personnes qu’il a orientées.'),
  R48: choice(
    'Aucune page publique ne donne le nom d’une personne, l’écart d’une entreprise ou une pénalité.',
  ),
  R49: sourced('Un poste ne se publie pas sans l’objet de son marché.'),
  R50: choice(
    'Deux prescripteurs pour la même personne : un avertissement sur le nom et la date de naissance, sans les notes de l’autre.',
  ),
  R51: law('Retrait d’amiante : intérim et CDD sont refusés, avec le texte.'),
  R52: lawToVerify(
    'Moins de 18 ans : accord du représentant légal, travaux réglementés et déclaration de l’employeur sont rappelés.',
  ),
  R53: lawToVerify('Un CDD demande son propre motif : la clause n’en est pas un.'),
  R54: choice('Une immersion est une étape datée du parcours et ne compte jamais comme heures.'),
  R55: choice(
    'Qui doit, qui emploie et qui déclare sont trois rôles ; un déclarant déclare une fois pour plusieurs titulaires.',
  ),
  R56: choice(
    '« J’ai déjà quelqu’un » : l’entreprise apprend en deux jours ouvrés si les heures comptent, jamais pourquoi.',
  ),
  R57: choice(
    'Un marché suivi par plusieurs structures : chaque heure appartient à une seule, et n’est comptée qu’une fois.',
  ),
  R58: choice('Un appel humain dans les trois jours ouvrés, des nouvelles au moins tous les dix.'),
  R59: choice(
    'L’avancement compare les heures validées aux heures attendues : dans les temps à partir de 90 %, à surveiller à partir de 60 % (paramètres).',
  ),
  R60: choice(
    'Postes à ouvrir = heures qui manquent ÷ (heures par semaine × semaines restantes), arrondi au poste supérieur ; le calcul est montré.',
  ),
  R61: choice(
    'Les heures dues un jour passé se redemandent toujours : on ajoute des lignes, on n’en change aucune.',
  ),
  R62: toVerify(
    'Une personne embauchée avant la notification du marché, ou déjà salariée de l’entreprise, ne compte pas (tolérance en paramètre).',
  ),
  R63: toVerify(
    'Congés, absences et tutorat ne sont pas des heures travaillées (congés et tutorat en paramètre).',
  ),
  R64: choice('Un chantier décalé a un nouveau calendrier, avec sa raison ; l’ancien reste lisible.'),
  R65: sourced('Une suspension demande un écrit de l’entreprise.'),
  R66: sourced(
    'Une pénalité suit la formule écrite dans le marché et son plafond ; sans formule, pas de pénalité.',
  ),
  R67: choice(
    'Les conseillers peuvent orienter quelques jours avant l’ouverture à tous ; la fenêtre est affichée.',
  ),
  R68: choice('L’appariement est un ordre expliqué, jamais un rejet : personne n’est écarté.'),
  R69: choice(
    'Le nom d’une personne n’est donné à un employeur qu’après la notice d’information et son accord.',
  ),
  R70: toVerify(
    'Un parcours se prolonge par décision motivée, dans la durée du motif ; un nouveau parcours attend un délai.',
  ),
  R71: lawToVerify('Aucun numéro de sécurité sociale n’entre dans un texte libre.'),
  R72: choice('Un bilan arrêté ne change plus ; ce qui arrive après est expliqué ligne par ligne.'),
  R73: choice('Un mois non déclaré n’est pas un mois à zéro heure.'),
  R74: choice(
    'Une entreprise répond à un profil en cinq jours ouvrés ; ensuite on l’appelle, puis l’offre est mise en pause.',
  ),
  R75: choice('Les heures se lisent par territoire de travail et de résidence, sans perdre une minute.'),
  R76: sourced(
    'Les heures promises dans une offre deviennent dues, et restent distinctes du minimum du marché.',
  ),
  R77: sourced('Clause de formation : un parcours de 1, 2, 3 ou 6 mois de 150 h selon le montant.'),
  R78: toVerify(
    'Un fonds européen demande une contrepartie publique nationale : l’argent privé est compté à part.',
  ),
  R79: sourced(
    'Un critère d’âge se vérifie au premier jour de travail, quand la date de naissance est connue (26 et 50 ans, paramètres).',
  ),
  R80: sourced(
    'Le PASS IAE est un autre droit : une structure peut le demander avec un critère de niveau 1, ou deux ou trois de niveau 2.',
  ),
  R81: toVerify(
    'Un refus, une demande, un message et une trace de lecture ont chacun leur durée de conservation.',
  ),
  R82: sourced(
    'Avant d’écrire une clause, un feu compare les personnes et les structures disponibles, et les marchés comparables ; il informe, sans refuser.',
  ),
  R83: choice('Une personne refusée sait pourquoi : un refus porte une raison que l’on peut dire.'),
  R84: lawToVerify(
    'Dans un groupement solidaire, chacun répond des heures de tous ; dans un groupement conjoint, seul le mandataire solidaire répond aussi.',
  ),
  R85: toVerify('Les heures en plus d’un engagement ne comblent pas l’écart d’un autre, sauf globalisation.'),
} as const satisfies Readonly<Record<string, RuleStatement>>

export type RuleId = keyof typeof ruleStatements
export const ruleIds = Object.keys(ruleStatements) as RuleId[]
