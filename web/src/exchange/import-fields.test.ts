import { importFields, importKinds } from '@atlas/shared/exchange/fields'
import { guessField, guessKind } from '@atlas/shared/exchange/headings'
import { describe, expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { fr } from '../i18n/fr.ts'
import { fieldGroups, importLabelOf, joinField, splitField, templateFields } from './import-fields.ts'

describe('the fields a column can become', () => {
  test.each(importKinds)('are all offered, each once: %s', (kind) => {
    expect(Object.values(fieldGroups[kind]).flat().sort()).toEqual([...importFields[kind]].sort())
  })

  test.each(['name', 'name:fr', 'identifier:se-orgnr'])('%s is split and put together again', (field) => {
    const { base, qualifier } = splitField(field)
    expect(joinField(base, qualifier)).toBe(field)
  })
})

describe.each([
  ['English', en],
  ['French', fr],
])('a template in %s', (_, catalogue) => {
  const headings = importKinds.flatMap((kind) =>
    templateFields(kind).map((field) => ({ kind, field, heading: catalogue[importLabelOf(field)] })),
  )

  test.each(headings)('has a heading that is understood: $kind $field', ({ kind, field, heading }) => {
    expect(guessField(heading, kind)).toBe(field)
  })

  test.each(importKinds)('is taken for what it is: %s', (kind) => {
    expect(guessKind(headings.filter((each) => each.kind === kind).map(({ heading }) => heading))).toBe(kind)
  })
})
