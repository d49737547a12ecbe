import { Day, nullable, oneOf, Text } from '../primitives.ts'
import { statuses } from './choices.ts'
import type { OrganisationField } from './field.ts'

/** How an organisation stands today, and what it could bring. */
export const standingFields = {
  status: {
    kind: 'choice',
    published: true,
    schema: oneOf(statuses),
    label: 'organisations.status',
    part: 'status',
    blank: 'existing',
    values: statuses,
    choice: 'status',
    explained: true,
    keptWhenFound: true,
    dataset: true,
    table: { width: 140 },
    import: {
      column: 'status',
      title: { en: 'Status', fr: 'Statut' },
      group: 'what',
      headings: { en: 'status', fr: 'statut, etat, situation', nl: 'staat', sv: 'tillstand' },
    },
  },
  verifiedOn: {
    kind: 'day',
    published: true,
    schema: nullable(Day),
    label: 'organisations.verifiedOn',
    hint: 'organisations.verified.explained',
    part: 'status',
    past: true,
    merge: 'latest',
    dataset: true,
    table: { width: 130 },
    import: {
      column: 'verified-on',
      title: { en: 'Verified on', fr: 'Vérifiée le' },
      group: 'what',
      headings: {
        en: 'verified on, verified, verification date, last verified, checked on, confirmed on',
        fr: 'verifie le, verifiee le, date de verification, derniere verification',
        nl: 'geverifieerd op, gecontroleerd op, datum van verificatie',
        sv: 'verifierad, kontrollerad, kontrollerad den, verifieringsdatum',
      },
    },
  },
  contribution: {
    kind: 'text',
    schema: Text(4000, 'how it could contribute'),
    label: 'organisations.contribution',
    part: 'status',
    dataset: true,
    table: { width: 260 },
    import: {
      column: 'contribution',
      title: { en: 'Contribution', fr: 'Apport' },
      group: 'what',
      headings: {
        en: `contribution, contributions, possible contribution, how it could contribute, how could it contribute,
          how could they contribute, how could the stakeholder contribute,
          how could the stakeholder contribute to the project`,
        fr: `apport, apports, contribution possible, sa contribution possible, comment peut elle contribuer,
          comment la partie prenante pourrait elle contribuer`,
        nl: 'bijdrage, bijdragen, mogelijke bijdrage, hoe kan de belanghebbende bijdragen',
        sv: 'bidrag, hur kan de bidra, hur kan intressenten bidra, mojligt bidrag',
      },
    },
  },
} as const satisfies Record<string, OrganisationField>
