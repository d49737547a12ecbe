import type { people as en } from '../en/people.ts'

export const people = {
  'people.signIn': 'Se connecter',
  'people.signOut': 'Se déconnecter',
} satisfies Record<keyof typeof en, string>
