import Type from 'typebox'
import { formalities } from '../partnerships.ts'
import { Id, nullable, oneOf, Text } from '../primitives.ts'
import type { OrganisationField } from './field.ts'

/** Whom an organisation is there for, which needs it serves, and what kinds of actor it is. */
export const servingFields = {
  needs: {
    kind: 'needs',
    linked: true,
    schema: Type.Array(
      Type.Object({ needId: Id, formality: nullable(oneOf(formalities)) }, { additionalProperties: false }),
      { maxItems: 100, description: 'the needs that it serves, and how formally' },
    ),
    label: 'organisations.needs',
    part: 'needs',
    import: {
      column: 'needs',
      title: { en: 'Needs', fr: 'Besoins' },
      group: 'needs',
      label: 'exchange.field.needs',
      headings: {
        en: 'needs, needs it serves, needs served, needs met, services for, serves, serves the need of',
        fr: 'besoins, besoins couverts, repond aux besoins, repond au besoin de, besoins auxquels elle repond',
        nl: 'behoeften, voorziet in',
        sv: 'behov, tillgodosedda behov, moter behoven',
      },
    },
  },
  beneficiaries: {
    kind: 'text',
    schema: Text(4000, 'whom it is there for'),
    label: 'organisations.beneficiaries',
    hint: 'organisations.beneficiaries.hint',
    part: 'needs',
    import: {
      column: 'beneficiaries',
      title: { en: 'Beneficiaries', fr: 'Bénéficiaires' },
      group: 'needs',
      headings: {
        en: 'beneficiaries, whom it is there for, target group, target groups, public, audience, clients',
        fr: 'beneficiaires, pour qui elle est la, publics, public cible, publics cibles',
        nl: 'begunstigden, doelgroep, doelgroepen',
        sv: 'malgrupp, malgrupper, mottagare',
      },
    },
  },
  beneficiaryNeedIds: {
    kind: 'references',
    linked: true,
    schema: Type.Array(Id, {
      maxItems: 100,
      uniqueItems: true,
      description: 'what its beneficiaries need, whoever serves it',
    }),
    label: 'organisations.beneficiaryNeeds',
    part: 'needs',
    refersTo: 'needs',
    import: {
      column: 'beneficiary-needs',
      title: { en: 'Needs of its beneficiaries', fr: 'Besoins de ses bénéficiaires' },
      group: 'needs',
      label: 'exchange.field.beneficiary-needs',
      headings: {
        en: 'beneficiary needs, needs of beneficiaries, needs of its beneficiaries',
        fr: 'besoins de ses beneficiaires, besoins des beneficiaires, besoins des publics',
        nl: 'behoeften van begunstigden, behoeften van de doelgroep',
        sv: 'malgruppens behov, mottagarnas behov',
      },
    },
  },
  actorKindIds: {
    kind: 'references',
    linked: true,
    schema: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
    label: 'actor-kinds.many',
    part: 'actor-kinds',
    refersTo: 'actorKinds',
    import: {
      column: 'actor-kinds',
      title: { en: 'Kinds of actor', fr: 'Types d’acteurs' },
      group: 'with',
      headings: {
        en: `actor kind, actor kinds, kind of actor, kinds of actor, actor type, type of actor, stakeholder type,
          type of stakeholder, stakeholder group`,
        fr: 'type d acteur, types d acteur, type d acteurs, types d acteurs, categorie d acteur',
        nl: 'soort actor, type actor, soort belanghebbende',
        sv: 'aktorstyp, typ av aktor',
      },
    },
  },
} as const satisfies Record<string, OrganisationField>
