import type { workshops as en } from '../en/workshops.ts'

export const workshops = {
  'history.filter.workshop': 'Ateliers',
  'history.workshop.insert': '{actor} a prévu l’atelier {name}',
  'history.tally.workshop.insert': '{n, plural, one {# atelier prévu} other {# ateliers prévus}}',
  'history.workshop.update': '{actor} a modifié l’atelier {name}',
  'history.tally.workshop.update': '{n, plural, one {# atelier modifié} other {# ateliers modifiés}}',
  'history.workshop.delete': '{actor} a supprimé l’atelier {name}',
  'history.tally.workshop.delete': '{n, plural, one {# atelier supprimé} other {# ateliers supprimés}}',
  'history.gone.workshop': 'un atelier qui n’existe plus',
} satisfies Record<keyof typeof en, string>
