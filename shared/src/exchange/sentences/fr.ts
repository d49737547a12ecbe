import type { ImportSentences } from './sentences.ts'

/** What a file is that is no table. */
const others: Record<string, string> = {
  json: 'Ce sont des données pour programmes (JSON) et non un tableau',
  html: 'C’est une page web et non un tableau',
  xml: 'Ce sont des données pour programmes (XML) et non un tableau',
  rtf: 'C’est un document texte et non un tableau',
  opendocument: 'C’est un document texte et non un tableau',
  vcard: 'C’est une carte de visite et non un tableau',
  calendar: 'C’est un calendrier et non un tableau',
  pdf: 'C’est un PDF et non un tableau',
}

export const french: ImportSentences = {
  problems: {
    'empty-file': 'Ce fichier est vide. Choisissez celui qui contient les lignes.',
    'no-rows':
      'Ce fichier a des titres de colonnes et rien dessous. Remplissez au moins une ligne, ou choisissez une autre feuille.',
    'not-a-table': ({ found }) =>
      `${others[found] ?? `Ce n’est pas un tableau (${found})`}, quoi qu’en dise son nom. Enregistrez votre liste en CSV ou XLSX et choisissez ce fichier-là.`,
    'old-workbook':
      'C’est un classeur d’un ancien format (.xls). Ouvrez-le, enregistrez-le en .xlsx ou en CSV, et choisissez le nouveau fichier.',
    'encrypted-workbook':
      'Ce classeur est protégé par un mot de passe. Enregistrez une copie sans mot de passe et choisissez-la.',
    'unsupported-workbook': ({ found }) =>
      `Les classeurs de ce format (${found}) ne se lisent pas ici. Enregistrez-le en .xlsx ou en CSV et choisissez le nouveau fichier.`,
    'damaged-workbook':
      'Ce classeur est endommagé. Ouvrez-le dans votre tableur, enregistrez-le de nouveau et choisissez le nouveau fichier.',
    'damaged-data': ({ found }) =>
      `Ce fichier ${found} est incomplet ou mal écrit. Exportez-le de nouveau et choisissez le nouveau fichier.`,
    'unpacks-too-large': ({ limit }, { fileSize }) =>
      `Décompressé, ce classeur dépasse ${fileSize(limit)}. Retirez les images et les feuilles inutiles, ou partagez-le en plusieurs.`,
    'too-many-columns': ({ found, limit }, { number }) =>
      `Ce fichier a ${number(found)} colonnes ; on en lit jusqu’à ${number(limit)}. Retirez celles qui ne servent pas.`,
    'too-many-rows': ({ limit }, { number }) =>
      `Ce fichier a plus de ${number(limit)} lignes. Partagez-le en plusieurs fichiers.`,
    'unclosed-quote': ({ row }, { number }) =>
      `À la ligne ${number(row)}, un guillemet s’ouvre et ne se ferme jamais : la suite ne peut pas être découpée. Corrigez cette ligne.`,
    'line-too-long': ({ row, limit }, { number }) =>
      `La ligne ${number(row)} dépasse ${number(limit)} caractères. Cherchez un guillemet jamais fermé.`,
    'unknown-sheet': 'Le classeur n’a pas de feuille de ce nom. Choisissez une autre feuille.',
    interrupted:
      'Le service s’est arrêté pendant qu’il traitait ce fichier. Rien n’a été modifié. Importez-le de nouveau.',
    'changed-meanwhile':
      'Ce que des lignes devaient compléter n’existe plus : une organisation ou un secteur. Rien n’a été modifié. Importez le fichier de nouveau.',
    internal:
      'Le service a rencontré une panne sur ce fichier. Rien n’a été modifié. Réessayez ; si cela se répète, montrez le fichier à l’opérateur.',
  },
  faults: {
    required: 'Cette case est vide, et sans elle la ligne ne vaut rien.',
    'too-long': ({ limit }, { number }) => `C’est plus long que ${number(limit)} caractères.`,
    'not-a-choice': 'Ce n’est aucune des valeurs que ce champ peut prendre.',
    'not-a-date': 'Ce n’est pas une date compréhensible.',
    'ambiguous-date': ({ read }, { shortDay }) =>
      `Le jour et le mois peuvent se lire dans les deux sens. On a lu : ${shortDay(read)}.`,
    'future-date': 'Ce jour n’est pas encore venu.',
    'not-a-number': 'Ce n’est pas un nombre.',
    'not-a-web-address': 'Ce n’est pas une adresse web.',
    'not-an-email': 'Ce n’est pas une adresse e-mail.',
    'not-a-phone-number': 'Ce n’est pas un numéro de téléphone.',
    'not-a-country': 'Aucun pays ne s’appelle ainsi.',
    'identifier-placeholder': 'Cela veut dire « pas encore de numéro » et n’identifie personne.',
    'identifier-ruined': 'Un tableur a abrégé ce numéro : ses derniers chiffres sont perdus.',
    'not-an-identifier': 'Ce ne peut pas être un numéro de ce registre : un chiffre est faux ou manque.',
    'status-unknown': 'On ne comprend pas ce que cela dit de son existence.',
    'day-number': ({ read }, { shortDay }) =>
      `C’est un numéro de jour, tel que les tableurs les comptent. On a lu : ${shortDay(read)}.`,
    'coordinates-zero': '0, 0 n’est pas un lieu : la case a été remplie de zéros.',
    'not-coordinates': 'Ce ne sont pas des coordonnées.',
    'coordinates-out-of-range': 'Ces coordonnées sont hors du monde.',
    'coordinates-swapped': 'Longitude et latitude étaient inversées.',
    'coordinates-incomplete': 'Il manque la longitude ou la latitude.',
    'extra-cells': ({ count }, { number, plural }) =>
      plural(
        count,
        'Une case se trouve au-delà du dernier titre de colonne.',
        `${number(count)} cases se trouvent au-delà du dernier titre de colonne.`,
      ),
    'control-characters': 'Elle contenait des caractères qui ne peuvent pas s’afficher.',
    'two-principals': 'Plusieurs secteurs sont donnés comme principaux.',
    'place-unknown': 'Le répertoire ne connaît aucun lieu de ce nom.',
    'place-ambiguous': ({ count }, { number, plural }) =>
      plural(
        count,
        'Un lieu peut être désigné par ce nom.',
        `${number(count)} lieux peuvent être désignés par ce nom.`,
      ),
    'sector-left-out': 'Vous avez décidé d’écarter ce secteur.',
    'partner-unknown': 'Aucune organisation de ce nom, ni ici ni dans le fichier.',
    'partner-ambiguous': ({ count }, { number, plural }) =>
      plural(
        count,
        'Une organisation peut être désignée par ce nom.',
        `${number(count)} organisations peuvent être désignées par ce nom.`,
      ),
    'organisation-unknown': 'L’alliance n’a pas d’organisation de ce nom.',
    'organisation-ambiguous': ({ count }, { number, plural }) =>
      plural(
        count,
        'Une organisation peut être désignée par ce nom.',
        `${number(count)} organisations peuvent être désignées par ce nom.`,
      ),
    'need-unknown': 'L’alliance n’a pas ce besoin dans sa liste.',
    'actor-kind-unknown': 'L’alliance n’a pas ce type d’acteur dans sa liste.',
    'territory-not-listed': 'L’alliance n’a pas de territoire de ce nom.',
    'criterion-unknown': 'L’alliance n’a pas de critère avec ce code.',
    'not-an-answer': 'Ce n’est aucune des réponses de ce critère.',
    'not-yes-or-no': 'Ce n’est ni oui ni non.',
    'sector-unknown': 'L’alliance n’a pas de secteur de ce nom.',
    'territory-unknown': 'L’alliance n’a pas de territoire de ce nom.',
    'self-partnership': 'Les deux côtés sont la même organisation.',
    'duplicate-partnership': 'Ce partenariat existe déjà, ou figure deux fois dans le fichier.',
    'dates-out-of-order': 'La fin précède le début.',
  },
  remedies: {
    'fill-in': 'Remplissez-la et importez la ligne de nouveau.',
    shorten: 'Raccourcissez et importez la ligne de nouveau.',
    'use-choice': ({ choices }) => `La valeur est laissée vide. Prenez l’une de celles-ci : ${choices}.`,
    'use-iso-date': 'La date est laissée vide. Écrivez-la année-mois-jour, comme 2026-11-21.',
    'read-day-first': 'Si c’est faux, écrivez-la année-mois-jour, comme 2026-11-21.',
    'left-out': 'C’est écarté.',
    'check-number': 'Il est gardé tel quel et n’identifie personne. Vérifiez-le auprès du registre.',
    'format-as-text':
      'La valeur est ignorée. Mettez la colonne au format texte, ressaisissez le numéro et enregistrez.',
    'say-meaning':
      'Indiquez ce que veut dire cette valeur et relisez le fichier : une structure fermée n’est pas une structure présente.',
    'read-as-day': 'Si c’est faux, écrivez-le année-mois-jour, par exemple 2026-11-21.',
    'use-country': 'Le pays est laissé vide. Écrivez son nom ou ses deux lettres, comme FR.',
    'turned-round': 'Elles ont été remises dans le bon ordre.',
    removed: 'Ils ont été retirés.',
    'first-kept': 'On garde le premier.',
    'place-by-hand':
      'La ligne entre sans point et attend à côté de la carte. Vérifiez l’orthographe, ou placez-la à la main.',
    'choose-place': 'Pas de point sur la carte tant que personne n’a choisi.',
    'decide-sector': 'Ajoutez le secteur dans les réglages pour vous en servir.',
    'import-organisations-first': 'Importez d’abord les organisations, puis ce fichier.',
    'use-full-name': 'Écrivez son nom complet, tel qu’il figure dans l’alliance.',
    'add-to-list-first':
      'Laissé de côté. Ajoutez-le dans les réglages et relisez le fichier, ou complétez l’organisation ensuite.',
    'create-sector-first': 'Ajoutez le secteur dans les réglages, puis importez la ligne de nouveau.',
    'create-territory-first': 'Ajoutez le territoire dans les réglages, puis importez la ligne de nouveau.',
    'correct-dates': 'Corrigez l’une des deux dates et importez la ligne de nouveau.',
  },
  decidable: {
    'say-meaning': 'Indiquez plus haut, sous « Valeurs », ce qu’elle veut dire.',
    'choose-place': 'Choisissez-en un plus haut ; d’ici là, pas de point sur la carte.',
    'decide-sector': 'Décidez autrement plus haut pour le garder.',
  },
  report: {
    columns: {
      row: 'ligne',
      name: 'nom',
      outcome: 'résultat',
      record: 'fiche',
      column: 'colonne',
      value: 'valeur',
      wrong: 'ce qui ne va pas',
      remedy: 'que faire',
    },
    outcomes: {
      create: 'nouvelle',
      merge: 'fusionnée',
      skip: 'écartée',
      faulty: "écartée à cause d'une erreur",
    },
  },
}
