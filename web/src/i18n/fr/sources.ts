import type { sources as en } from '../en/sources.ts'

export const sources = {
  'sources.text':
    'Ce que d’autres ont déjà établi : études, registres, pages. Notez ce que chaque source dit de la région, pour que personne n’ait à chercher deux fois. Pour les membres seulement.',
  'sources.empty': 'Aucune source n’est encore notée',
  'sources.empty.text': 'Commencez par l’étude ou la liste sur laquelle cette alliance s’est fondée.',
  'sources.add': 'Ajouter une source',
  'sources.edit': 'Modifier la source',
  'sources.title': 'Titre',
  'sources.link': 'Lien',
  'sources.link.hint': 'Où on peut la lire, comme https://example.org/etude.pdf.',
  'sources.summary': 'Ce qu’elle dit',
  'sources.publishedOn': 'Publiée le',
  'sources.undated': 'non datée',
  'sources.delete': 'La note disparaît, mais pas ce qu’elle a appris.',
  'alliances.settings.sources': 'Sources',
  'problems.fault.pattern.link': 'Ce n’est pas une adresse web. Écrivez-en une comme https://example.org.',
  'history.filter.source': 'Sources',
  'history.source.insert': '{actor} a ajouté la source {name}',
  'history.source.update': '{actor} a modifié la source {name}',
  'history.source.delete': '{actor} a supprimé la source {name}',
  'history.gone.source': 'disparue depuis',
  'history.tally.source.insert': '{n, plural, one {# source ajoutée} other {# sources ajoutées}}',
  'history.tally.source.update': '{n, plural, one {# source modifiée} other {# sources modifiées}}',
  'history.tally.source.delete': '{n, plural, one {# source supprimée} other {# sources supprimées}}',
} satisfies Record<keyof typeof en, string>
