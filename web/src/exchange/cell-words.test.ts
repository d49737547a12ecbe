import { makeDataset } from '@atlas/shared/dataset.factory'
import { expect, test } from 'vitest'
import type { Messages } from '../i18n/use-messages.ts'
import { cellInWords } from './cell-words.ts'
import type { BaseField } from './import-fields.ts'

const words = {
  t: (key: string) => key,
  country: (code: string) => `country ${code}`,
  day: (day: string) => `day ${day}`,
  label: (labels: Record<string, string>) => labels.en ?? '',
} as unknown as Messages

const dataset = makeDataset({ sectors: [{ labels: { en: 'Social action', fr: 'Action sociale' } }] })

test.each<[BaseField, string, string]>([
  ['status', 'existante', 'organisations.status.existing'],
  ['status', 'whatever', 'whatever'],
  ['influence', 'Fort', 'organisations.influence.high'],
  ['engagement-level', 'agir ensemble', 'organisations.engagement.acting-together'],
  ['country', 'Frankrijk', 'country FR'],
  ['verified-on', '2026-05-03', 'day 2026-05-03'],
  ['verified-on', 'some day', 'some day'],
  ['sectors', 'action sociale | Sport', 'Social action; Sport'],
  ['name', ' Maison ', 'Maison'],
])('as %s, “%s” reads %s', (base, cell, expected) => {
  expect(cellInWords(base, cell, dataset, words)).toBe(expected)
})
