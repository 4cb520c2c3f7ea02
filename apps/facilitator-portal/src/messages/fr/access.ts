export const access = {
  title: 'Connexion',
  lead: 'L’espace de travail de la facilitatrice des clauses sociales.',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  signIn: 'Se connecter',
  throttled:
    'Trop d’essais. Attendez {seconds, plural, one {# seconde} other {# secondes}} avant de recommencer.',
  motto: 'Une clause, une personne, un premier pas.',
  mottoDetail:
    'De l’obligation écrite dans un marché à l’heure de travail validée, chacun voit où l’on en est.',
}
