import type { exports as en } from '../en/exports.ts'

export const exports = {
  'exports.open': 'Exporter',
  'exports.title': 'Exporter',
  'exports.format': 'Format',
  'exports.group.lists': 'Liste',
  'exports.group.map': 'Carte',
  'exports.group.network': 'Réseau',
  'exports.group.findings': 'Constats',
  'exports.group.view': 'Ce qui est à l’écran',
  'exports.format.workbook.xlsx': 'XLSX (Excel) : toutes les listes',
  'exports.format.organisations.csv': 'CSV : organisations',
  'exports.format.partnerships.csv': 'CSV : partenariats',
  'exports.format.surveys.csv': 'CSV : relevés de couverture',
  'exports.format.places.geojson': 'GeoJSON (cartographie)',
  'exports.format.places.kml': 'KML (Google Earth)',
  'exports.format.network.gexf': 'GEXF (Gephi)',
  'exports.format.network.graphml': 'GraphML (yEd, igraph)',
  'exports.format.view.png': 'PNG : une image',
  'exports.format.view.svg': 'SVG : un dessin',
  'exports.format.view.csv': 'CSV : les colonnes affichées',
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
  'exports.format.findings.xlsx': 'XLSX (Excel) : constats et fiches derrière',
  'exports.format.findings.csv': 'CSV : constats',
  'exports.format.findings/evidence.csv': 'CSV : fiches derrière les constats',
  'exports.format.findings/departures.csv': 'CSV : ce que ferait perdre un départ',
  'exports.format.findings/figures.csv': 'CSV : tous les chiffres',
  'exports.format.findings/figures/evidence.csv': 'CSV : fiches derrière les chiffres',
  'exports.private.findings':
    'Les constats tirés d’avis, les acteurs manquants et ce que les gens ont décidé.',
  'exports.holds.findings': 'Sur toute l’alliance, quel que soit le filtre.',
  'exports.holds.view.members':
    'La vue telle que la voient les membres, avec ses filtres. Elle peut montrer des acteurs manquants et des lieux exacts : regardez-la avant de la transmettre.',
  'exports.view.figures': '{n} organisations sur {total}.',
  'exports.view.failed': 'Votre navigateur n’a pas pu dessiner cette image. Essayez l’autre format.',
  'exports.download': 'Télécharger',
} satisfies Record<keyof typeof en, string>
