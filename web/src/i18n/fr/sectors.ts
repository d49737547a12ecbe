import type { sectors as en } from '../en/sectors.ts'

export const sectors = {
  'sectors.text':
    'Les domaines entre lesquels cette alliance répartit ses organisations. Leur ordre et leurs signes sont les mêmes dans toutes les vues.',
  'sectors.add': 'Ajouter un secteur',
  'sectors.edit': 'Modifier le secteur',
  'sectors.label': 'Nom',
  'sectors.colour': 'Couleur',
  'sectors.colour.hint': 'Laissée vide : la suivante d’une palette que tous les yeux distinguent.',
  'sectors.expectedMinimum': 'Attendues au moins',
  'sectors.expectedMinimum.hint':
    'Organisations qu’un lieu devrait avoir dans ce secteur ; en dessous, la couverture est dite mince. Laissé vide : une.',
  'sectors.code': 'Nom court',
  'sectors.code.hint':
    'Pour les adresses et les fichiers : minuscules, chiffres, traits d’union. Laissé vide, il est tiré du nom.',
  'sectors.up': 'Monter {name}',
  'sectors.down': 'Descendre {name}',
  'sectors.delete':
    '{n, plural, =0 {Aucune organisation n’y est} one {# organisation y est} other {# organisations y sont}} ; elles restent, sans ce secteur.',
} satisfies Record<keyof typeof en, string>
