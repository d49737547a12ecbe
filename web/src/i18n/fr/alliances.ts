import type { alliances as en } from '../en/alliances.ts'

export const alliances = {
  'alliances.many': 'Alliances',
  'alliances.totals':
    '{alliances, plural, one {# alliance} other {# alliances}}, {organisations, plural, one {# organisation} other {# organisations}}',
  'alliances.totals.invented':
    '{alliances, plural, one {une alliance aux données inventées} other {# alliances aux données inventées}}, {organisations, plural, one {# organisation} other {# organisations}}',
  'alliances.invented': 'données inventées',
  'alliances.invented.label': 'Les données sont inventées, pour une formation ou une démonstration',
  'alliances.invented.hint':
    'Chaque page le dira, et vous pourrez tout rendre public. Ce choix est définitif.',
  'alliances.invented.said': 'Choisi à la création de l’alliance. Ce choix est définitif.',
  'alliances.settings': 'Réglages',
  'alliances.settings.parts': 'Parties des réglages',
  'alliances.settings.group.alliance': 'L’alliance',
  'alliances.settings.group.lists': 'Ce qui est décrit',
  'alliances.settings.group.findings': 'Ce qui est attendu',
  'alliances.settings.alliance': 'Nom et accès',
  'alliances.settings.seats': 'Sièges à la table',
  'alliances.settings.needs': 'Besoins',
  'alliances.settings.actor-kinds': 'Types d’acteurs',
  'alliances.settings.criteria': 'Critères propres',
  'alliances.settings.expectations': 'Attendu dans un lieu',
  'alliances.settings.finding-choices': 'Comment les manques sont trouvés',
  'alliances.settings.sectors': 'Secteurs',
  'alliances.settings.territories': 'Territoires',
  'alliances.settings.surveys': 'Relevés de couverture',
  'alliances.settings.people': 'Personnes',
  'alliances.name': 'Nom',
  'alliances.purpose': 'Raison d’être',
  'alliances.purpose.hint': 'Pourquoi elle existe, pour qui, dans quelle région.',
  'alliances.slug': 'Nom court',
  'alliances.slug.hint':
    'Dans l’adresse de ses pages. S’il change, les liens déjà gardés ne mènent plus à rien.',
  'alliances.new': 'Nouvelle alliance',
  'alliances.new.text':
    'Son nom suffit pour commencer. Secteurs, territoires et invitations viennent ensuite.',
  'alliances.new.refused': 'Seul l’opérateur du service peut créer une alliance',
  'alliances.new.refused.text':
    'Demandez-lui une nouvelle alliance, ou connectez-vous avec le compte de l’opérateur.',
  'alliances.found': 'Créer l’alliance',
  'alliances.slug.new': 'Dans l’adresse de ses pages. Laissé vide, il est tiré du nom.',
  'alliances.steps': 'Pour que les constats disent ce qui manque',
  'alliances.steps.done': '(fait)',
  'alliances.steps.sectors': 'Nommer les secteurs',
  'alliances.steps.sectors.text':
    'Les domaines où travaillent vos organisations. Un modèle en propose trois pour commencer.',
  'alliances.steps.needs': 'Lister les besoins',
  'alliances.steps.needs.text':
    'Ce dont ont besoin les personnes pour qui vous êtes là, que l’on y réponde ou non.',
  'alliances.steps.actor-kinds': 'Dire qui est attendu à la table',
  'alliances.steps.actor-kinds.text': 'Des types d’acteurs, et le nombre de sièges de chacun.',
  'alliances.steps.territories': 'Diviser la région en territoires',
  'alliances.steps.territories.text':
    'Dessinés, repris d’un fichier ou posés en hexagones. D’ici là, les localités suffisent.',
  'alliances.languages': 'Langues',
  'alliances.languages.hint':
    'La première sert par défaut pour les noms. Une autre langue s’écrit par son code, comme nl-BE.',
  'alliances.boundary': 'Contour de la région',
  'alliances.basemap': 'Rues sous les cartes',
  'alliances.basemap.hint': 'L’opérateur du service décide lesquelles sont disponibles.',
  'alliances.basemap.none': 'Sans rues : seulement pays et villes',
  'alliances.guestAccess': 'Qui peut voir cette alliance',
  'alliances.guestAccess.none': 'Membres seulement',
  'alliances.guestAccess.none.hint': 'Personne d’autre ne sait qu’elle existe.',
  'alliances.guestAccess.facts': 'Public : les faits',
  'alliances.guestAccess.facts.hint':
    'Organisations, secteurs et lieux, avec la précision que vous autorisez. Ni influence, ni avis.',
  'alliances.guestAccess.everything': 'Public : tout',
  'alliances.guestAccess.everything.hint':
    'Les avis et les lieux exacts aussi. Aucune organisation réelle n’est jugée ici.',
  'alliances.guestAccess.refused':
    'Réservé aux données inventées, signalées à la création de l’alliance. Les avis sur de vraies organisations restent entre membres.',
  'alliances.import': 'Importer',
  'alliances.history': 'Historique',
  'alliances.newOrganisation': 'Ajouter une organisation',
  'alliances.none': 'Aucune alliance à montrer',
  'alliances.none.text':
    'Aucune alliance n’est ouverte à tous ici. Les membres voient la leur une fois connectés.',
  'alliances.hole.unknown':
    '{alliance} ne compte personne en « {sector} » – et personne n’a noté avoir cherché.',
  'alliances.hole.unknown.text':
    'Une case vide est une question, pas une réponse : c’est peut-être un manque, ou un endroit où personne n’a encore regardé.',
  'alliances.hole.none': '{alliance} n’a personne en « {sector} », comme constaté le {date}.',
  'alliances.hole.none.text': 'Quelqu’un a cherché et n’a trouvé personne. C’est un manque.',
  'alliances.hole.others': '{n, plural, one {Une autre case est vide} other {# autres cases sont vides}}.',
  'alliances.hole.look': 'Voir la matrice : {alliance}',
  'alliances.hole.map': 'Sa carte',
  'alliances.noHole': 'Chaque alliance compte quelqu’un dans chacun de ses secteurs.',
  'alliances.noHole.text':
    'À cette hauteur, rien ne manque. Ouvrez une alliance pour voir où, en elle, il n’y a personne.',
  'alliances.matrix': 'Alliances par secteurs',
  'alliances.matrix.caption':
    'Organisations existantes et en développement, par secteur ; celle qui est dans deux secteurs compte dans les deux. Chaque nombre ouvre sa liste.',
  'alliances.cell':
    '{alliance}, {sector} : {n, plural, =0 {personne} one {# organisation} other {# organisations}}',
  'alliances.cell.unknown': 'pas encore regardé',
  'alliances.cell.none': 'regardé le {date}',
  'alliances.cell.thin': 'sur {n, number} attendues',
  'alliances.cell.absent': 'secteur absent',
  'alliances.map': 'Où sont les organisations',
} satisfies Record<keyof typeof en, string>
