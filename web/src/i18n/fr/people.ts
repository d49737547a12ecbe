import type { people as en } from '../en/people.ts'

export const people = {
  'people.signIn': 'Se connecter',
  'people.signIn.text':
    'Les membres corrigent, ajoutent et importent. Lire ce qui est ouvert ne demande pas de compte.',
  'people.signIn.noAccount':
    'Pas encore de compte ? Un propriétaire de votre alliance peut vous envoyer une invitation.',
  'people.invite': 'Créer un lien',
  'people.invite.text': 'Qui ouvre le lien devient membre. Il sert une fois ; créez-en un par personne.',
  'people.invite.role': 'Invitation comme',
  'people.invite.link': 'Le lien à envoyer',
  'people.role.member': 'Membre',
  'people.role.member.hint': 'Lit tout, ajoute, modifie, importe.',
  'people.role.owner': 'Propriétaire',
  'people.role.owner.hint': 'En plus, règle l’alliance et invite.',
  'people.signOut': 'Se déconnecter',
  'people.name': 'Votre nom',
  'people.email': 'Adresse e-mail',
  'people.password': 'Mot de passe',
  'people.password.show': 'Montrer ou cacher le mot de passe',
  'people.password.rule': 'Au moins {n} caractères ; plusieurs mots en font un bon.',
  'people.welcome': 'Bienvenue dans {alliance}',
  'people.welcome.operator': 'Bienvenue dans Alliance Atlas',
  'people.welcome.member': 'On vous invite à travailler sur sa base.',
  'people.welcome.owner': 'On vous invite comme propriétaire : vous réglez et vous invitez.',
  'people.welcome.unknown':
    'Ce lien n’ouvre rien : il a peut-être servi, expiré, ou perdu un morceau en chemin. Demandez-en un nouveau à qui vous l’a envoyé.',
  'people.welcome.once': 'Ce lien sert une fois.',
  'people.welcome.until': 'Ce lien sert une fois, jusqu’au {date}.',
  'people.welcome.signedIn': 'Vous êtes connecté en tant que {name} ({email}).',
  'people.welcome.accept': 'Accepter l’invitation',
  'people.welcome.create': 'Créer mon compte',
  'people.welcome.haveAccount': 'Vous avez déjà un compte ?',
} satisfies Record<keyof typeof en, string>
