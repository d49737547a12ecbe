import type { expectations as en } from '../en/expectations.ts'

export const expectations = {
  'expectations.text':
    'Où un lieu devrait avoir plus d’organisations d’un secteur que les autres, ou peut en avoir moins. Sans rien ici, ce que le secteur attend de chaque lieu compte.',
  'expectations.add': 'Attendre autre chose d’un lieu',
  'expectations.edit': 'Modifier ce qui est attendu',
  'expectations.minimum.hint':
    'Organisations attendues à cet endroit. Zéro : personne n’y est attendu, une case vide n’est pas un manque.',
  'expectations.noSectors': 'Ce qui est attendu se compte par secteur, et aucun secteur n’est encore nommé.',
  'expectations.delete': 'Ce que le secteur attend de chaque lieu y compte de nouveau.',
} satisfies Record<keyof typeof en, string>
