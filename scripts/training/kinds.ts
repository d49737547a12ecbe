import type { Sector } from './words.ts'

export type Kind = {
  sector: Sector
  english: string
  french: string
  /** What it could bring, and what matters to it. */
  contribution: string
  interests: string
  /** Public bodies carry more weight and are tied more formally. */
  authority?: true
  /** A place that must not be found by those who look for the people in it. */
  sheltered?: true
}

export const kinds: readonly Kind[] = [
  {
    sector: 'social',
    english: 'Reception Centre',
    french: "Centre d'accueil",
    contribution: 'Rooms and a welcome desk on weekday mornings',
    interests: 'Shorter waits between arrival and a first appointment',
  },
  {
    sector: 'social',
    english: 'Advice Desk',
    french: "Permanence d'accès aux droits",
    contribution: 'Help with official letters, two afternoons a week',
    interests: 'One agreed way to pass a file on',
  },
  {
    sector: 'social',
    english: 'Mediation Team',
    french: 'Équipe de médiation',
    contribution: 'Mediators who speak six languages between them',
    interests: 'Recognition of mediation as a profession',
  },
  {
    sector: 'social',
    english: 'Family House',
    french: 'Maison des familles',
    contribution: 'A playroom and a network of parents',
    interests: 'Childcare during language courses',
  },
  {
    sector: 'social',
    english: 'Health Bus',
    french: 'Bus de santé',
    contribution: 'A nurse and a bus, one day a week where it is needed',
    interests: 'Interpreters at the first consultation',
  },
  {
    sector: 'social',
    english: 'Housing Agency',
    french: 'Agence solidaire du logement',
    contribution: 'Knowledge of landlords who rent to newcomers',
    interests: 'Guarantees that landlords accept',
  },
  {
    sector: 'social',
    english: 'Night Shelter',
    french: "Foyer d'hébergement",
    contribution: 'Twelve beds and a night team',
    interests: 'Places to move on to after the first weeks',
    sheltered: true,
  },
  {
    sector: 'social',
    english: 'Municipal Welcome Desk',
    french: "Guichet municipal d'accueil",
    contribution: 'Meeting rooms, and a say in the local plan',
    interests: 'A clear picture of who does what in the municipality',
    authority: true,
  },
  {
    sector: 'social',
    english: "Interpreters' Cooperative",
    french: "Coopérative d'interprètes",
    contribution: 'Interpreting by telephone at short notice',
    interests: 'Fair and punctual payment',
  },
  {
    sector: 'culture',
    english: 'Social and Cultural Centre',
    french: 'Centre social et culturel',
    contribution: 'A hall, a kitchen and a yearly neighbourhood feast',
    interests: 'New members who stay',
  },
  {
    sector: 'culture',
    english: 'Sports Club',
    french: 'Club sportif',
    contribution: 'Free training sessions and lent shoes',
    interests: 'Trainers who are paid for what they do',
  },
  {
    sector: 'culture',
    english: 'Youth House',
    french: 'Maison des jeunes',
    contribution: 'A place to be on Wednesday afternoons',
    interests: 'A voice for the young in the alliance',
  },
  {
    sector: 'culture',
    english: 'Neighbourhood Library',
    french: 'Bibliothèque de quartier',
    contribution: 'Shelves in twelve languages and reading hours',
    interests: 'Volunteers who read aloud',
    authority: true,
  },
  {
    sector: 'culture',
    english: "Women's Circle",
    french: 'Cercle de femmes',
    contribution: 'Trust, and a place where questions can be asked',
    interests: 'Safe ways home in the evening',
  },
  {
    sector: 'culture',
    english: 'Choir',
    french: 'Chorale',
    contribution: 'Songs at public meetings',
    interests: 'A room with a piano',
  },
  {
    sector: 'culture',
    english: 'Community Radio',
    french: 'Radio associative',
    contribution: 'An hour a week on the air, in any language',
    interests: 'Stories told by those who lived them',
  },
  {
    sector: 'culture',
    english: "Newcomers' Association",
    french: 'Association des nouveaux arrivants',
    contribution: 'First-hand knowledge of what is missing',
    interests: 'Decisions taken with newcomers, not about them',
  },
  {
    sector: 'culture',
    english: 'Shared Garden',
    french: 'Jardin partagé',
    contribution: 'Plots, tools and a reason to meet',
    interests: 'Water, and a lease longer than a year',
  },
  {
    sector: 'work',
    english: 'Workshop School',
    french: 'Chantier-école',
    contribution: 'Paid training places in building trades',
    interests: 'Candidates who are told what to expect',
  },
  {
    sector: 'work',
    english: 'Training Centre',
    french: 'Centre de formation',
    contribution: 'Courses that lead to a recognised certificate',
    interests: 'Childcare and transport for those who attend',
  },
  {
    sector: 'work',
    english: 'Employment Desk',
    french: "Guichet de l'emploi",
    contribution: 'Offers of work and help with applications',
    interests: 'Diplomas from abroad recognised sooner',
    authority: true,
  },
  {
    sector: 'work',
    english: 'Business Nursery',
    french: "Pépinière d'entreprises",
    contribution: 'Desks, advice and a first customer',
    interests: 'Small loans for people without a bank history',
  },
  {
    sector: 'work',
    english: 'Language School',
    french: 'École de langue',
    contribution: 'Language courses for work, mornings and evenings',
    interests: 'Funding that lasts a whole course',
  },
  {
    sector: 'work',
    english: 'Solidarity Garage',
    french: 'Garage solidaire',
    contribution: 'Repairs at cost and bicycles to borrow',
    interests: 'Apprentices who hold a driving licence',
  },
  {
    sector: 'work',
    english: "Employers' Club",
    french: "Club d'employeurs",
    contribution: 'Two hundred firms within reach of an e-mail',
    interests: 'One contact person instead of ten',
  },
]
