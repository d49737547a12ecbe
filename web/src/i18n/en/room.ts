export const room = {
  'room.timeUp': 'Time is up',
  'room.rank': '{n}.',
  'room.rank.tie': '= {n}.',
  'room.dots': '{n, plural, one {# dot} other {# dots}}',
  'room.turnout': '{voted} of {joined} voted',
  'room.code': 'Code',
  'room.qr': 'QR code to join: {address}',
  'room.position': 'Exercise {at} of {of}',
} as const
