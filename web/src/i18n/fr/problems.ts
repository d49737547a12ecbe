import type { problems as en } from '../en/problems.ts'

export const problems = {
  'problems.invalid-request':
    'Une partie de l’envoi n’est pas correcte. Corrigez les champs signalés ci-dessous, puis renvoyez.',
  'problems.invalid-cursor': 'Cette liste a changé. Revenez à sa première page.',
  'problems.sign-in-required': 'Seuls les membres peuvent faire cela. Connectez-vous, puis réessayez.',
  'problems.forbidden':
    'Votre compte n’en a pas le droit ici. Demandez à un propriétaire de l’alliance de le faire ou de vous donner ce droit.',
  'problems.not-found': 'Il n’y a rien ici, ou c’est réservé aux membres. Vérifiez l’adresse.',
  'problems.conflict':
    'Quelqu’un d’autre a fait une modification qui l’empêche. Rechargez la page et regardez de nouveau.',
  'problems.duplicate-partnership':
    'Ces deux organisations ont déjà un partenariat de ce type. Modifiez plutôt celui-là.',
  'problems.duplicate-code': 'Un autre élément porte déjà ce nom court. Choisissez-en un différent.',
  'problems.changed-since':
    'Une modification plus récente empêche d’annuler celle-ci seule. Annulez d’abord la plus récente.',
  'problems.already-undone': 'Cette modification a déjà été annulée. Rien n’a changé maintenant.',
  'problems.idempotency-mismatch':
    'La même demande est arrivée deux fois avec des contenus différents. Rechargez la page et réessayez.',
  'problems.last-owner':
    'Une alliance a besoin d’un propriétaire. Désignez-en d’abord un autre, dans Réglages → Personnes.',
  'problems.last-operator':
    'Le service a besoin d’un opérateur. Désignez-en d’abord un autre, sur la machine elle-même : pnpm atlas account operator ADRESSE.',
  'problems.gone': 'Ce n’est plus disponible. S’il s’agissait d’une invitation, demandez-en une nouvelle.',
  'problems.merged': 'Cette organisation a été fusionnée avec une autre. Continuez avec celle-là.',
  'problems.stale':
    'Quelqu’un d’autre a modifié cette fiche pendant que vous y travailliez. Comparez les deux versions et enregistrez de nouveau.',
  'problems.file-too-large': 'Ce fichier est trop gros. Divisez-le ou retirez ce qui n’est pas nécessaire.',
  'problems.unreadable-file':
    'Ce fichier ne peut pas être lu. Enregistrez-le en CSV (UTF-8) ou en XLSX et réessayez.',
  'problems.invalid-reference': 'Un élément choisi ici n’existe plus. Choisissez de nouveau.',
  'problems.self-partnership':
    'Une organisation ne peut pas être sa propre partenaire. Choisissez-en une autre.',
  'problems.frozen': 'L’animateur a mis la salle en pause. Renvoyez cela quand elle reprend.',
  'problems.invalid-area':
    'Ce contour n’est pas valide (se croise-t-il lui-même ?). Réparez-le et envoyez-le de nouveau.',
  'problems.revision-required':
    'La page n’a pas dit quelle version elle modifiait. Rechargez-la et réessayez.',
  'problems.too-many-requests': 'Trop de demandes en peu de temps. Attendez une minute et réessayez.',
  'problems.too-slow': 'La connexion était trop lente. Réessayez quand elle sera meilleure.',
  'problems.headers-too-large':
    'Votre navigateur a envoyé trop de données avec cette demande. Supprimez les cookies de ce site et réessayez.',
  'problems.storage-full':
    'Le disque du service est plein : rien n’a été enregistré. Gardez ce que vous avez saisi et prévenez la personne qui gère le service.',
  'problems.too-many-attempts':
    'Trop d’essais erronés. Réessayez dans {minutes, plural, one {une minute} other {# minutes}}. En cas d’oubli du mot de passe, un propriétaire de votre alliance peut vous envoyer un lien pour en choisir un autre.',
  'problems.unavailable':
    'Le service est occupé ou redémarre. Réessayez dans un instant ; rien n’a été modifié.',
  'problems.internal':
    'Le service a rencontré une panne. Réessayez ; si cela se répète, donnez le numéro ci-dessous à l’opérateur.',
  'problems.stale.mine': 'La vôtre',
  'problems.stale.theirs': 'La leur',
  'problems.stale.take': 'Reprendre la leur',
  'problems.stale.same':
    'Les deux versions disent ici la même chose. Enregistrez de nouveau pour les garder.',
  'problems.deleted':
    'Quelqu’un a supprimé cet élément entre-temps. Ce que vous avez écrit est encore ici : enregistrez à nouveau pour l’ajouter.',
  'problems.unreachable':
    'Le service est injoignable. Vérifiez votre connexion ; ce que vous avez saisi est toujours là.',
  'problems.offline':
    'Vous êtes hors ligne. Ce que vous voyez peut être dépassé, et rien ne peut être enregistré pour l’instant.',
  'problems.unexpected':
    'Cette page n’a pas pu s’afficher. Rechargez-la ; si cela ne suffit pas, dites à l’opérateur ce que vous faisiez.',
  'problems.instance': 'Numéro pour l’opérateur : {instance}',
  'problems.title': 'Cela n’a pas fonctionné',
  'problems.notFound.title': 'Rien à cette adresse',
  'problems.notFound.text': 'La page a peut-être changé de place, ou l’adresse a perdu un morceau en chemin.',
  'problems.retry': 'Réessayer',
  'problems.home': 'Vers la page d’accueil',
  'problems.fault.required': 'C’est nécessaire. Remplissez ce champ.',
  'problems.fault.unnamed': 'Il faut un nom, ici ou dans une autre langue.',
  'problems.fault.type': 'Ce n’est pas le genre de valeur attendu ici.',
  'problems.fault.integer': 'Ce n’est pas un nombre entier. Écrivez-en un, par exemple 12.',
  'problems.fault.number': 'Ce n’est pas un nombre. Écrivez-en un, par exemple 12 ou 2,5.',
  'problems.fault.format': 'Ce n’est pas écrit comme attendu. Cherchez une faute de frappe.',
  'problems.fault.date':
    'Ce n’est pas une date entière, ou ce jour n’existe pas. Écrivez le jour, le mois et l’année.',
  'problems.fault.email': 'Ce n’est pas une adresse e-mail. Écrivez-en une comme camille@example.org.',
  'problems.fault.uri': 'Ce n’est pas une adresse web. Écrivez-en une comme https://example.org.',
  'problems.fault.future': 'Ce jour n’est pas encore venu. Écrivez aujourd’hui ou un jour passé.',
  'problems.fault.pattern': 'Il y a ici un caractère non admis, ou seulement des espaces.',
  'problems.fault.pattern.code':
    'Écrivez des minuscules sans accent, des chiffres et des traits d’union, comme action-sociale.',
  'problems.fault.pattern.slug':
    'Écrivez des minuscules sans accent, des chiffres et des traits d’union, comme irlande-ouest.',
  'problems.fault.pattern.colour': 'Écrivez un # et six chiffres ou lettres de a à f, comme #0072b2.',
  'problems.fault.pattern.languages':
    'Écrivez chaque langue par ses lettres, comme fr, ou avec un pays, nl-BE.',
  'problems.fault.pattern.website': 'Ce n’est pas une adresse web. Écrivez-en une comme https://example.org.',
  'problems.fault.pattern.phone':
    'Ce n’est pas un numéro de téléphone. Écrivez-en un comme +33 5 56 00 00 00.',
  'problems.fault.number.longitude': 'Ce n’est pas un nombre. Écrivez des degrés, comme -0.5792.',
  'problems.fault.number.latitude': 'Ce n’est pas un nombre. Écrivez des degrés, comme 44.8378.',
  'problems.fault.unknown': 'Ce n’est pas connu ici. Retirez-le.',
  'problems.fault.minimum': 'C’est trop petit.',
  'problems.fault.maximum': 'C’est trop grand.',
  'problems.fault.minLength': 'C’est trop court.',
  'problems.fault.maxLength': 'C’est trop long. Raccourcissez.',
  'problems.fault.minItems': 'Donnez-en au moins un.',
  'problems.fault.maxItems': 'Il y en a trop. Retirez-en.',
  'problems.fault.uniqueItems': 'La même valeur est donnée deux fois. Retirez-en une.',
  'problems.fault.enum': 'Ce n’est pas une des valeurs proposées. Choisissez-en une.',
  'problems.fault.reference': 'Cela n’existe plus. Choisissez autre chose.',
  'problems.fault.swapped-coordinates':
    'Longitude et latitude semblent inversées. La longitude vient en premier.',
  'problems.fault.invented':
    'Seules des données inventées peuvent être entièrement publiques. Choisissez les faits.',
  'problems.fault.duplicate': 'Un autre élément l’a déjà. Choisissez autre chose.',
  'problems.fault.self': 'C’est l’organisation elle-même. Choisissez-en une autre.',
  'problems.fault.into-missing': 'Celle-ci manque encore, l’autre existe. Fusionnez-les dans l’autre sens.',
  'problems.fault.order': 'La fin précède le début. Corrigez l’une des deux dates.',
  'problems.fault.exclusive': 'On ne peut donner que l’un des deux. Videz l’autre.',
  'problems.fault.weak':
    'Ce mot de passe est facile à deviner : il figure dans les listes de mots de passe volés, ou leur ressemble. Prenez quelques mots au hasard.',
  'problems.fault.holds-name':
    'Choisissez un mot de passe sans votre nom ni votre adresse, et sans le nom de l’alliance ni d’Alliance Atlas.',
  'problems.fault.taken': 'Un autre compte a déjà cette adresse. Choisissez-en une autre.',
  'problems.fault.credentials': 'Ce n’est pas juste. Vérifiez ; les majuscules comptent.',
  'problems.fault.credentials.password':
    'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux ; les majuscules comptent.',
  'problems.fault.known.email':
    'Cette adresse a déjà un compte. Connectez-vous avec elle, puis ouvrez le lien de nouveau.',
  'problems.fault.duplicate.kind':
    'Ces deux-là ont déjà un partenariat de ce type. Choisissez un autre type, ou modifiez ce partenariat.',
  'problems.fault.duplicate.sectorId':
    'Quelque chose est déjà attendu de ce secteur à cet endroit. Choisissez un autre endroit, ou modifiez cette attente.',
  'problems.fault.vertices':
    'Ce contour a trop de points ; on en prend 100 000 au plus. Simplifiez-le et envoyez-le de nouveau.',
  'problems.fault.open-ring':
    'La ligne de ce contour ne revient pas à son départ. Fermez-la et envoyez-le de nouveau.',
  'problems.fault.self-intersection':
    'La ligne de ce contour se croise. Corrigez-la dans un logiciel de cartes et envoyez-le de nouveau.',
  'problems.fault.ring-self-intersection':
    'La ligne de ce contour se touche ou se croise. Corrigez-la dans un logiciel de cartes et envoyez-le de nouveau.',
  'problems.fault.too-many-hexagons': 'Cela ferait trop d’hexagones. Choisissez une taille plus grande.',
  'problems.fault.no-region':
    'L’alliance n’a ni contour ni organisation sur la carte : personne ne sait où les poser. Dessinez d’abord son contour, dans les réglages de l’alliance.',
  'problems.fault.antimeridian':
    'La région traverse le 180e méridien. Dessinez ou importez plutôt ses territoires.',
  'problems.fault.hexagons-there':
    'Des hexagones portant les mêmes codes existent déjà. Remplacez les territoires, ou supprimez d’abord ceux-là.',
  'problems.fault.other.boundary':
    'Ce contour n’est pas une forme valable. Corrigez-le dans un logiciel de cartes et envoyez-le de nouveau.',
  'problems.fault.other': 'Cette valeur ne peut pas servir. Vérifiez-la.',
  'problems.fault.minItems.choices':
    'Un choix demande au moins deux réponses, chacune avec ses mots. Ajoutez ce qui manque.',
  'problems.fault.order.maxRepresentatives': 'Le plus est inférieur au moins. Corrigez l’un des deux.',
  'problems.limit.exclusiveMinimum': 'C’est trop petit. Écrivez plus que {limit, number}.',
  'problems.limit.minimum': 'C’est trop petit. Écrivez {limit, number} ou plus.',
  'problems.limit.maximum': 'C’est trop grand. Écrivez {limit, number} ou moins.',
  'problems.limit.minLength': 'C’est trop court. Écrivez au moins {limit, number} caractères.',
  'problems.limit.maxLength': 'C’est trop long. Raccourcissez à {limit, number} caractères.',
} satisfies Record<keyof typeof en, string>
