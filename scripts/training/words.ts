/**
 * What invented organisations are made of. Each is a kind of actor named after an animal with a trait, so that nobody
 * takes it for a real one: Laughing Heron Reception Centre, Centre d'accueil du Héron rieur.
 */
/**
 * What invented organisations are made of. Each is a kind of actor named after an animal with a trait, so that nobody
 * takes it for a real one: Laughing Heron Reception Centre, Centre d'accueil du Héron rieur.
 */
export type Sector = 'social' | 'culture' | 'work'

/** As the four founding alliances call them. */
export const sectorNames: Record<Sector, string> = {
  social: 'Social action',
  culture: 'Socio-cultural & sports structures',
  work: 'Professional and economic integration',
}

/** English name; French name with its article; whether the French adjective is feminine. */
export const animals: readonly (readonly [english: string, french: string, feminine: boolean])[] = [
  ['Heron', 'du Héron', false],
  ['Otter', 'de la Loutre', true],
  ['Shad', "de l'Alose", true],
  ['Swallow', "de l'Hirondelle", true],
  ['Stork', 'de la Cigogne', true],
  ['Kingfisher', 'du Martin-pêcheur', false],
  ['Lamprey', 'de la Lamproie', true],
  ['Sturgeon', "de l'Esturgeon", false],
  ['Hedgehog', 'du Hérisson', false],
  ['Owl', 'de la Chouette', true],
  ['Dragonfly', 'de la Libellule', true],
  ['Egret', "de l'Aigrette", true],
  ['Magpie', 'de la Pie', true],
  ['Fox', 'du Renard', false],
  ['Swift', 'du Martinet', false],
  ['Badger', 'du Blaireau', false],
  ['Hare', 'du Lièvre', false],
  ['Finch', 'du Pinson', false],
  ['Beaver', 'du Castor', false],
  ['Crane', 'de la Grue', true],
  ['Salmon', 'du Saumon', false],
  ['Toad', 'du Crapaud', false],
  ['Squirrel', "de l'Écureuil", false],
  ['Robin', 'du Rouge-gorge', false],
  ['Bee', "de l'Abeille", true],
  ['Snail', "de l'Escargot", false],
  ['Eel', "de l'Anguille", true],
  ['Newt', 'du Triton', false],
  ['Lark', "de l'Alouette", true],
  ['Mole', 'de la Taupe', true],
  ['Curlew', 'du Courlis', false],
  ['Wren', 'du Troglodyte', false],
]

/** English; French masculine; French feminine. */
export const traits: readonly (readonly [english: string, masculine: string, feminine: string])[] = [
  ['Laughing', 'rieur', 'rieuse'],
  ['Patient', 'patient', 'patiente'],
  ['Blue', 'bleu', 'bleue'],
  ['Wandering', 'vagabond', 'vagabonde'],
  ['Punctual', 'ponctuel', 'ponctuelle'],
  ['Curious', 'curieux', 'curieuse'],
  ['Stubborn', 'têtu', 'têtue'],
  ['Whistling', 'siffleur', 'siffleuse'],
  ['Dreaming', 'rêveur', 'rêveuse'],
  ['Left-handed', 'gaucher', 'gauchère'],
  ['Talkative', 'bavard', 'bavarde'],
  ['Generous', 'généreux', 'généreuse'],
  ['Absent-minded', 'distrait', 'distraite'],
  ['Sleepy', 'endormi', 'endormie'],
  ['Dancing', 'danseur', 'danseuse'],
  ['Striped', 'rayé', 'rayée'],
]

/** Streets that exist on no map. */
export const streets = [
  "rue de l'Exemple",
  'quai des Essais',
  'place du Modèle',
  "allée de l'Exercice",
  'rue du Brouillon',
  "cours de l'Hypothèse",
] as const
