/** Licences that an alliance may choose, by what its publication keeps. */
export const licenceNames: Readonly<Record<string, { name: string; address: string }>> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', address: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'etalab-2.0': {
    name: 'Licence Ouverte 2.0',
    address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  'ODbL-1.0': { name: 'ODbL 1.0', address: 'https://opendatacommons.org/licenses/odbl/1-0/' },
}
