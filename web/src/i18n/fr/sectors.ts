import type { sectors as en } from '../en/sectors.ts'

export const sectors = {
  'sectors.text':
    'Les domaines entre lesquels cette alliance répartit ses organisations. Leur ordre et leurs signes sont les mêmes dans toutes les vues.',
  'sectors.empty': 'Pas encore de secteur',
  'sectors.empty.text':
    'Partez d’un modèle et modifiez-le à votre gré, ou ajoutez les secteurs un par un. Dès qu’il y en a, les vues distinguent les organisations et montrent où personne n’agit.',
  'sectors.add': 'Ajouter un secteur',
  'sectors.edit': 'Modifier le secteur',
  'sectors.colour': 'Couleur',
  'sectors.colour.hint': 'Laissée vide : la suivante d’une palette que tous les yeux distinguent.',
  'sectors.expectedMinimum.hint':
    'Organisations qu’un lieu devrait avoir dans ce secteur ; en dessous, la couverture est dite mince. Laissé vide : une.',
  'sectors.perInhabitants': 'Attendues pour 10 000 habitants',
  'sectors.perInhabitants.hint':
    'Là où cela fait plus que le minimum : 0,5 en attend une pour 20 000. Compté pour les territoires dont la population est connue.',
  'sectors.expected': '{n, number}, ou {share, number} pour 10 000 habitants',
  'sectors.reach.hint':
    'Jusqu’où il faut pouvoir aller. Laissé vide : la distance fixée sous « Comment les manques sont trouvés ».',
  'sectors.delete':
    '{n, plural, =0 {Aucune organisation n’y est} one {# organisation y est} other {# organisations y sont}} ; elles restent, sans ce secteur.',
} satisfies Record<keyof typeof en, string>
