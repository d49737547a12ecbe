export const people = {
  'people.signIn': 'Sign in',
  'people.signOut': 'Sign out',
} as const
