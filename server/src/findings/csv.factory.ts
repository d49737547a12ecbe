import { records } from '@atlas/shared/formats/csv-records'
import { expect } from 'vitest'
import type { Client } from '../../../test/service.ts'

/** The lines of a table that the service answers with, each by its headings. */
export async function readCsv(caller: Client, path: string): Promise<Record<string, string>[]> {
  const { body, headers } = await caller.get(path)
  expect(headers['content-type'], body).toBe('text/csv; charset=utf-8')
  const [headings = [], ...lines] = records([body.replace(/^\ufeff/, '')], ',')
  return lines.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])))
}
