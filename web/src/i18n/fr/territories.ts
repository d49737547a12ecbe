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
  'territories.leaveOut': 'Laisser de côté',
  'territories.add': '{n, plural, one {Ajouter # territoire} other {Ajouter # territoires}}',
  'territories.feature': 'Élément {n} :',
  'territories.fault.empty': 'Ce fichier est vide. Choisissez celui qui contient les contours.',
  'territories.fault.vertices':
    'Ce contour a plus de {most, number} points. Simplifiez-le dans un logiciel de cartes et choisissez le fichier de nouveau.',
  'territories.fault.more': 'Et {n, number} de plus.',
  'territories.fault.json':
    'Ce fichier n’est pas du GeoJSON : ce n’est même pas du JSON. Exportez-le de nouveau en GeoJSON.',
  'territories.fault.geojson':
    'C’est du JSON, mais pas du GeoJSON. Exportez les contours en FeatureCollection.',
  'territories.fault.degrees':
    'Ses coordonnées ne sont pas des longitudes et latitudes en degrés. Exportez-le en WGS 84 (EPSG:4326).',
  'territories.fault.noArea':
    'Il ne contient aucune surface. Points et lignes sont laissés de côté ; exportez des polygones.',
  'territories.area': 'Contour',
  'territories.area.hint': 'Un fichier GeoJSON en WGS 84 ; plusieurs contours n’en font plus qu’un.',
  'territories.area.given': 'Renseigné',
  'territories.area.none': 'Non renseigné',
  'territories.area.upload': 'Choisir un fichier',
  'territories.area.remove': 'Retirer',
} satisfies Record<keyof typeof en, string>
