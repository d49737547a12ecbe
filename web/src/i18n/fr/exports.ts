import type { exports as en } from '../en/exports.ts'

export const exports = {
  'exports.open': 'Exporter',
  'exports.title': 'Exporter',
  'exports.format': 'Format',
  'exports.group.lists': 'Liste',
  'exports.group.map': 'Carte',
  'exports.group.network': 'Réseau',
  'exports.group.view': 'Ce qui est à l’écran',
  'exports.format.workbook.xlsx': 'Classeur Excel (XLSX) : tout',
  'exports.format.organisations.csv': 'Organisations (CSV)',
  'exports.format.partnerships.csv': 'Partenariats (CSV)',
  'exports.format.surveys.csv': 'Relevés de couverture (CSV)',
  'exports.format.places.geojson': 'Lieux pour logiciels de cartographie (GeoJSON)',
  'exports.format.places.kml': 'Lieux pour Google Earth (KML)',
  'exports.format.network.gexf': 'Réseau pour Gephi (GEXF)',
  'exports.format.network.graphml': 'Réseau pour d’autres logiciels (GraphML)',
  'exports.format.view.png': 'Image (PNG)',
  'exports.format.view.svg': 'Dessin (SVG)',
  'exports.format.view.csv': 'Les colonnes affichées (CSV)',
  'exports.part': 'Quelles organisations',
  'exports.part.all': 'Toutes ({n})',
  'exports.part.filtered': 'Filtrées ({n})',
  'exports.part.selected': 'Sélectionnées ({n})',
  'exports.private': 'Inclure ce que seuls les membres voient',
  'exports.private.text':
    'Influence, engagement, intérêts, critères propres, notes, acteurs manquants et lieux exacts.',
  'exports.private.warning':
    'Ce fichier contient des avis sur des tiers. Son nom et sa première ligne disent qu’il est confidentiel.',
  'exports.contacts': 'Inclure les courriels et téléphones généraux',
  'exports.contacts.text': 'Seulement ceux que les invités peuvent voir.',
  'exports.holds.workbook.xlsx':
    'Trois feuilles : les organisations ({n}), leurs partenariats et, si toutes sont exportées, les relevés de couverture. Vous pourrez les réimporter.',
  'exports.holds.organisations.csv':
    'Organisations : {n}, avec tous leurs lieux. Vous pourrez réimporter ce fichier.',
  'exports.holds.partnerships.csv':
    'Les partenariats entre ces organisations : {n}. Vous pourrez réimporter ce fichier.',
  'exports.holds.surveys.csv': 'Qui a regardé où et quand. Vous pourrez réimporter ce fichier.',
  'exports.holds.places.geojson': 'Les lieux de ces organisations : {n}.',
  'exports.holds.places.kml': 'Les lieux de ces organisations : {n}.',
  'exports.holds.network.gexf': 'Organisations : {n}, et les partenariats entre elles.',
  'exports.holds.network.graphml': 'Organisations : {n}, et les partenariats entre elles.',
  'exports.holds.public':
    'Il contient ce que les invités peuvent voir, les lieux avec la seule précision qui leur est ouverte.',
  'exports.holds.everything': 'Il contient tout ce que voient les membres.',
  'exports.holds.view': 'La vue telle qu’elle est maintenant, avec ses filtres.',
  'exports.view.failed': 'Votre navigateur n’a pas pu dessiner cette image. Essayez l’autre format.',
  'exports.download': 'Télécharger',
} satisfies Record<keyof typeof en, string>
