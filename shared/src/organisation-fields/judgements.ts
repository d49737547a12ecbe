import Type from 'typebox'
import { Answer } from '../criteria.ts'
import { Id, nullable, oneOf, Text } from '../primitives.ts'
import { engagementLevels, influences } from './choices.ts'
import type { OrganisationField } from './field.ts'

/** Opinions about a third party, for the alliance's own eyes. */
export const judgementFields = {
  influence: {
    kind: 'choice',
    schema: nullable(oneOf(influences, 'judgement: private to the alliance')),
    label: 'organisations.influence',
    part: 'judgements',
    judgement: true,
    values: influences,
    choice: 'influence',
    dataset: true,
    table: { width: 110 },
    import: {
      column: 'influence',
      title: { en: 'Influence', fr: 'Influence' },
      group: 'judgement',
      headings: {
        en: 'influence, level of influence, influence level, power',
        fr: 'niveau d influence, pouvoir',
        nl: 'invloed, mate van invloed',
        sv: 'inflytande, grad av inflytande',
      },
    },
  },
  engagementLevel: {
    kind: 'choice',
    schema: nullable(oneOf(engagementLevels, 'judgement: private to the alliance')),
    label: 'organisations.engagement',
    part: 'judgements',
    judgement: true,
    values: engagementLevels,
    choice: 'engagement',
    ladder: true,
    dataset: true,
    table: { key: 'engagement', width: 170 },
    import: {
      column: 'engagement-level',
      title: { en: 'Engagement level', fr: 'Niveau d’engagement' },
      group: 'judgement',
      headings: {
        en: 'engagement level, engagement, level of engagement, participation, participation level',
        fr: 'niveau d engagement, niveau de participation',
        nl: 'mate van betrokkenheid, betrokkenheid, participatieniveau',
        sv: 'engagemang, engagemangsniva, delaktighet',
      },
    },
  },
  interests: {
    kind: 'text',
    schema: Text(4000, 'what is important to it; judgement: private to the alliance'),
    label: 'organisations.interests',
    part: 'judgements',
    judgement: true,
    import: {
      column: 'interests',
      title: { en: 'Interests', fr: 'Intérêts' },
      group: 'judgement',
      headings: {
        en: `interests, interest, what is important, what is important to them, what is important to it,
          what is important to the stakeholder, what matters to them`,
        fr: `interets, interet, ce qui est important, ce qui compte pour elle,
          ce qui est important pour la partie prenante, enjeux`,
        nl: 'belangen, belang, wat is belangrijk, wat is belangrijk voor de belanghebbende',
        sv: 'intressen, intresse, vad ar viktigt, vad ar viktigt for intressenten',
      },
    },
  },
  engagementStrategy: {
    kind: 'text',
    schema: Text(4000, 'judgement: private to the alliance'),
    label: 'organisations.engagementStrategy',
    part: 'judgements',
    judgement: true,
    import: {
      column: 'engagement-strategy',
      title: { en: 'Engagement strategy', fr: 'Stratégie d’engagement' },
      group: 'judgement',
      headings: {
        en: `engagement strategy, strategy, strategy for engagement, strategy for engaging,
          strategy for engaging the stakeholder`,
        fr: 'strategie, strategie d engagement, strategie de mobilisation',
        nl: 'betrokkenheidsstrategie, strategie voor betrokkenheid',
        sv: 'engagemangsstrategi, strategi',
      },
    },
  },
  criteria: {
    kind: 'answers',
    schema: Type.Record(Id, Answer, {
      maxProperties: 100,
      additionalProperties: false,
      description: "answers to the alliance's own criteria, by their id; judgement: private to the alliance",
    }),
    label: 'criteria.many',
    part: 'judgements',
    judgement: true,
    dataset: true,
    import: {
      column: 'criterion',
      title: { en: 'Criterion', fr: 'Critère' },
      group: 'judgement',
      label: 'criteria.one',
      rare: true,
      headings: { en: 'criterion', fr: 'critere', nl: 'criterium', sv: 'kriterium' },
    },
  },
} as const satisfies Record<string, OrganisationField>
