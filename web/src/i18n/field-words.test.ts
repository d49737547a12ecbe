import { organisationFields } from '@atlas/shared/organisation-fields'
import type { LocationField, OrganisationField } from '@atlas/shared/organisation-fields/field'
import { locationFields } from '@atlas/shared/organisation-fields/location-fields'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { choiceLabelOf } from './field-words.ts'
import { fr } from './fr.ts'

const fields = Object.entries<OrganisationField | LocationField>({
  ...organisationFields,
  ...Object.fromEntries(Object.entries(locationFields).map(([key, field]) => [`location.${key}`, field])),
})

describe.each(Object.entries({ en, fr }))('in %s', (_, catalogue) => {
  test.each(fields)('%s has all its words', (_key, field) => {
    const { label, hint, valueLabel, values = [] } = field
    const explained = 'explained' in field && field.explained
    const keys = [
      label,
      hint,
      'none' in field && field.none,
      field.import?.label,
      ...values.map((value) => choiceLabelOf({ label, valueLabel }, value)),
      ...(explained ? values.map((value) => `${choiceLabelOf({ label, valueLabel }, value)}.explained`) : []),
    ].filter(Boolean)
    expect(keys.filter((key) => !(String(key) in catalogue))).toEqual([])
  })
})
