export const workshops = {
  'history.filter.workshop': 'Workshops',
  'history.workshop.insert': '{actor} planned the workshop {name}',
  'history.tally.workshop.insert': '{n, plural, one {# workshop planned} other {# workshops planned}}',
  'history.workshop.update': '{actor} changed the workshop {name}',
  'history.tally.workshop.update': '{n, plural, one {# workshop changed} other {# workshops changed}}',
  'history.workshop.delete': '{actor} deleted the workshop {name}',
  'history.tally.workshop.delete': '{n, plural, one {# workshop deleted} other {# workshops deleted}}',
  'history.gone.workshop': 'a workshop that is gone',
} as const
