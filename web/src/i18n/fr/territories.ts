import type { territories as en } from '../en/territories.ts'

export const territories = {
  'territories.text':
    'Les parties de la région dont on regarde la couverture. Chaque organisation relève de la plus petite qui entoure son lieu ; c’est recalculé à chaque changement.',
  'territories.label': 'Nom',
  'territories.code': 'Code',
  'territories.code.hint': 'Celui des statistiques, s’il y en a un.',
  'territories.edit': 'Modifier le territoire',
  'territories.delete':
    'Ses organisations restent et relèvent d’un autre territoire qui les entoure, ou d’aucun.',
  'territories.upload': 'Ajouter depuis un fichier GeoJSON',
  'territories.found':
    '{n, plural, one {# contour trouvé} other {# contours trouvés}}. Vérifiez les noms avant d’ajouter.',
  'territories.leaveOut': 'Laisser de côté {name}',
  'territories.add': '{n, plural, one {Ajouter # territoire} other {Ajouter # territoires}}',
  'territories.added': '{n, plural, one {# territoire ajouté} other {# territoires ajoutés}}.',
  'territories.feature': 'Élément {n} :',
  'territories.fault.empty': 'Ce fichier est vide. Choisissez celui qui contient les contours.',
  'territories.fault.vertices':
    'Ce contour a plus de {most, number} points. Simplifiez-le dans un logiciel de cartes et choisissez le fichier de nouveau.',
  'territories.fault.more': 'Et {n, number} de plus.',
  'territories.fault.json':
    'Ce n’est pas du GeoJSON : ce n’est même pas du JSON. Exportez-le de nouveau en GeoJSON.',
  'territories.fault.geojson':
    'C’est du JSON, mais pas du GeoJSON. Exportez les contours en FeatureCollection.',
  'territories.fault.degrees':
    'Ses coordonnées ne sont pas des longitudes et latitudes en degrés. Exportez-le en WGS 84 (EPSG:4326).',
  'territories.fault.noArea':
    'Il ne contient aucune surface. Points et lignes sont laissés de côté ; exportez des polygones.',
  'territories.area': 'Contour',
  'territories.area.hint':
    'Choisi par son nom, dessiné, ou repris de GeoJSON en WGS 84 ; plusieurs contours n’en font plus qu’un.',
  'territories.area.choose': 'Choisir par le nom',
  'territories.choose': 'Par le nom',
  'territories.choose.text':
    'Un pays, une région ou un département français, ou ce que le service connaît d’autre.',
  'territories.choose.hint': 'Par exemple Gironde',
  'territories.choose.none':
    'Rien ne s’appelle ainsi. Essayez une autre orthographe, ou dessinez le contour.',
  'territories.choose.option': '{catalogue} · {code} · {area} km²',
  'territories.choose.take': '{n, plural, one {Prendre ce contour} other {Prendre ces # contours}}',
  'territories.catalogue.countries': 'Pays',
  'territories.catalogue.fr-regions': 'Régions de France',
  'territories.catalogue.fr-departements': 'Départements de France',
  'territories.together.area': '{area} km².',
  'territories.together.people':
    '{population, plural, one {# habitant} other {# habitants}} dans {places, plural, one {# localité connue} other {# localités connues}} du répertoire des lieux.',
  'territories.together.unknown': 'Le nombre d’habitants n’est pas encore connu.',
  'territories.together.largest': 'Les plus grandes : {names}.',
  'territories.together.credit': 'Contour : {credit}.',
  'territories.within': 'Tous ceux de la région',
  'territories.within.text': 'Dans une liste, ceux dont l’essentiel se trouve dans la région de l’alliance.',
  'territories.within.hint': 'Choisir une liste',
  'territories.within.found':
    '{n, plural, =0 {Aucun ne se trouve dans la région. L’alliance a-t-elle une région, et est-ce la bonne liste ?} one {# contour se trouve dans la région.} other {# contours se trouvent dans la région.}}',
  'territories.within.more':
    'Plus de {n, number} se trouvent dans la région : trop pour des territoires. Choisissez-en par le nom.',
  'territories.area.given': 'Renseigné',
  'territories.area.none': 'Non renseigné',
  'territories.area.upload': 'Choisir un fichier',
  'territories.area.remove': 'Retirer',
  'territories.new': 'Dessiner un territoire',
  'territories.population': 'Habitants',
  'territories.population.unknown': 'inconnu',
  'territories.all': '{n, plural, one {Le montrer} other {Montrer les #}}',
  'territories.paste': 'Contours en GeoJSON',
  'territories.paste.hint':
    'Un polygone, un élément ou toute une collection, longitude avant latitude, en WGS 84.',
  'territories.paste.take': 'Reprendre',
  'territories.area.draw': 'Dessiner sur la carte',
  'territories.area.paste': 'Coller des coordonnées',
  'territories.fault.swapped': 'Ses coordonnées se lisent latitude, longitude. Écrivez d’abord la longitude.',
  'territories.fault.open':
    'Son contour ne revient pas à son point de départ. Répétez sa première position à la fin.',
  'territories.fault.flat': 'Tous ses coins sont alignés : il n’entoure rien. Dessinez-le de nouveau.',
  'territories.fault.crossing':
    'Son contour se croise lui-même. Redessinez-le à cet endroit, ou corrigez-le dans un logiciel de cartes.',
  'territories.hexagons': 'Poser des hexagones',
  'territories.hexagons.boundary':
    'Des hexagones de même taille couvrent le contour de la région, entiers même là où ils le dépassent. Ils s’appellent A1, A2, … à partir du nord-ouest.',
  'territories.hexagons.around':
    'L’alliance n’a pas encore de contour : des hexagones de même taille couvrent ce qui se trouve entre ses organisations placées. Ils s’appellent A1, A2, … à partir du nord-ouest.',
  'territories.hexagons.size': 'Taille, d’un côté au côté opposé',
  'territories.hexagons.size.hint': 'Au plus {most, number} hexagones sont posés.',
  'territories.hexagons.replace':
    '{n, plural, one {Remplacer le territoire existant} other {Remplacer les # territoires existants}}',
  'territories.hexagons.replace.hint':
    'Ce qui a été noté à leur sujet part aussi : les relevés, et ce qu’on y attend. Annulez-le dans l’historique.',
  'territories.hexagons.lay': 'Les poser',
  'territories.overlaps': 'Territoires qui se chevauchent',
  'territories.overlaps.text':
    'Un lieu situé dans deux d’entre eux relève du plus petit, et n’est compté que là. Si ce n’est pas voulu, corrigez leurs contours.',
  'territories.overlaps.inside': '{smaller} est à l’intérieur de {larger}.',
  'territories.overlaps.share': '{share} de {smaller} est à l’intérieur de {larger}.',
  'territories.overlaps.both':
    '{n, plural, =0 {Aucun lieu n’est dans les deux.} one {# lieu est dans les deux, et compté dans {smaller} :} other {# lieux sont dans les deux, et comptés dans le plus petit territoire autour d’eux :}}',
  'territories.overlaps.others': 'et {n, plural, one {# autre} other {# autres}}',
  'territories.overlaps.all': 'Montrer les {n, number}',
} satisfies Record<keyof typeof en, string>
