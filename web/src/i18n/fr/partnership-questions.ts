import type { partnershipQuestions as en } from '../en/partnership-questions.ts'

export const partnershipQuestions = {
  'partnership-questions.head': '{alliance} · {date}',
  'partnership-questions.back': 'Retour à sa page',
  'partnership-questions.print': 'Imprimer',
  'partnership-questions.beneficiaries': 'Qui sont nos bénéficiaires, et de quoi ont-ils besoin ?',
  'partnership-questions.own': 'Que faisons-nous nous-mêmes ?',
  'partnership-questions.wanted': 'De qui avons-nous besoin ?',
  'partnership-questions.complementary': 'En quoi sommes-nous complémentaires ?',
  'partnership-questions.relationships': 'Comment chaque relation est-elle entretenue et formalisée ?',
  'partnership-questions.theyNeed': 'Ils ont besoin de : {needs}.',
  'partnership-questions.theirNeeds': 'Ce dont ils ont besoin :',
  'partnership-questions.sectors': '{n, plural, one {Secteur : {names}.} other {Secteurs : {names}.}}',
  'partnership-questions.actorKinds':
    '{n, plural, one {Type d’acteur : {names}.} other {Types d’acteur : {names}.}}',
  'partnership-questions.needsServed': 'Besoins auxquels elle répond :',
  'partnership-questions.wanted.unknown':
    'Ce dont les bénéficiaires ont besoin n’est pas encore renseigné : on ne peut donc pas dire de qui l’on a besoin.',
  'partnership-questions.wanted.none':
    'À tout ce dont ses bénéficiaires ont besoin d’après la base, elle répond elle-même.',
  'partnership-questions.wanted.partners': 'Des partenaires y répondent : {names}.',
  'partnership-questions.wanted.others': 'D’autres y répondent, pas encore partenaires : {names}.',
  'partnership-questions.wanted.more': '{n, plural, one {# autre} other {# autres}}',
  'partnership-questions.wanted.nobody': 'Personne n’y répond d’après la base.',
  'partnership-questions.wanted.missing': 'Acteurs manquants attendus : {names}.',
  'partnership-questions.complementary.none': 'Aucun partenariat existant n’est renseigné.',
  'partnership-questions.partner': 'Partenaire',
  'partnership-questions.theirs': 'Eux seuls répondent à',
  'partnership-questions.ours': 'Nous seuls répondons à',
  'partnership-questions.both': 'Les deux répondent à',
  'partnership-questions.keptUp': 'Entretenue',
  'partnership-questions.method':
    'Établi à partir de ce qui est noté au jour indiqué. Ce qui n’est pas noté est inconnu, pas absent. Parmi ceux qui répondent à un besoin, les plus proches viennent d’abord, pour autant que leur lieu soit connu. Les partenariats terminés et les organisations fermées n’y sont pas.',
} satisfies Record<keyof typeof en, string>
