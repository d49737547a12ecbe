import type { room as en } from '../en/room.ts'

export const room = {
  'room.timeUp': 'Temps écoulé',
  'room.rank': '{n}.',
  'room.rank.tie': '{n}. ex æquo',
  'room.dots': '{n, plural, one {# point} other {# points}}',
  'room.turnout': '{voted} votants sur {joined}',
  'room.code': 'Code',
  'room.qr': 'Code QR pour entrer : {address}',
  'room.position': 'Exercice {at} sur {of}',
} satisfies Record<keyof typeof en, string>
