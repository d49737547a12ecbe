import type { SentenceLanguage } from '../../sentences/languages.ts'

/** What a file says of itself that not everybody may read. */
const words: Record<
  SentenceLanguage,
  { private: (alliance: string) => string; contacts: string; privateName: string; contactsName: string }
> = {
  en: {
    private: (alliance) =>
      `Confidential: this file holds what only members of ${alliance} see, such as opinions about third parties. Do not pass it on.`,
    contacts: 'This file holds e-mail addresses and telephone numbers. Pass it on only where it is needed.',
    privateName: 'confidential',
    contactsName: 'with-contacts',
  },
  fr: {
    private: (alliance) =>
      `Confidentiel : ce fichier contient ce que seuls les membres de ${alliance} voient, comme des avis sur des tiers. Ne le transmettez pas.`,
    contacts:
      'Ce fichier contient des courriels et des numéros de téléphone. Ne le transmettez que si c’est nécessaire.',
    privateName: 'confidentiel',
    contactsName: 'avec-contacts',
  },
}

type Held = { private: boolean; contacts: boolean }

/** The first line of a file; undefined where anybody may read it. */
export function fileNote(held: Held, language: SentenceLanguage, alliance: string): string | undefined {
  const said = words[language]
  const notes = [...(held.private ? [said.private(alliance)] : []), ...(held.contacts ? [said.contacts] : [])]
  return notes.length > 0 ? notes.join(' ') : undefined
}

/** What the name of the file says of the same, from the dash on. */
export function fileMarks(held: Held, language: SentenceLanguage): string {
  const said = words[language]
  return [...(held.private ? [said.privateName] : []), ...(held.contacts ? [said.contactsName] : [])]
    .map((mark) => `-${mark}`)
    .join('')
}
