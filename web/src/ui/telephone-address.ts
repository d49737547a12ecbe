/** Only what a telephone dials: `+33 (0)5 56 00 00 00` is +33556000000, and an extension is left to the voice that answers. */
export const telephoneAddress = (number: string): string =>
  `tel:${number
    .replace(/\s*(ext|poste|toestel|ankn|x)\b.*$/i, '')
    .replace(/^(\s*(?:\+|00)[^(]*)\(0\)/, '$1')
    .replace(/(?!^\+)[^\d]/g, '')}`
