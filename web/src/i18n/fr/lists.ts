import type { lists as en } from '../en/lists.ts'

export const lists = {
  'lists.colon': ' : ',
  'lists.select': 'Sélectionner {name}',
  'lists.noSector': 'Sans secteur indiqué',
  'lists.open': 'Ouvrir la page de {name}',
  'lists.also': '{first} ; {second}',
  'lists.list': 'Liste',
  'lists.legend': 'Légende',
  'lists.beside': 'Ouvert à côté : {name}',
  'lists.zoomIn': 'Zoomer',
  'lists.zoomOut': 'Dézoomer',
  'lists.fit': 'Tout montrer',
  'lists.noWebGl.title': 'Ce navigateur ne peut pas dessiner ici',
  'lists.noWebGl.text':
    'Le dessin demande WebGL 2, absent ou désactivé. Tout se trouve dans la liste ; le tableau et la matrice fonctionnent aussi.',
  'lists.up': 'Monter {name}',
  'lists.down': 'Descendre {name}',
  'lists.name': 'Nom',
  'lists.code': 'Nom court',
  'lists.code.hint':
    'Pour les adresses et les fichiers : minuscules, chiffres, traits d’union. Laissé vide, il est tiré du nom.',
  'lists.expected': 'Attendu au moins',
  'lists.reach': 'À portée de',
  'lists.reach.kilometres': 'À portée de (km)',
  'lists.kilometres': '\u00a0km',
  'lists.percent': '\u00a0%',
} satisfies Record<keyof typeof en, string>
