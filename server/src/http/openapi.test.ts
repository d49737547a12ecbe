// Runs on one engine: the description follows from the routes.
import { nouns } from '@atlas/shared/nouns'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { testService } from '../../../test/service.ts'

type Content = Record<string, { schema?: object }>
type Operation = {
  summary?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { content: Content }
  responses: Record<string, { description?: string; content?: Content }>
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

const { app } = await testService()
let document: Document

beforeAll(async () => {
  document = (await app.inject('/api/openapi.json')).json()
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      title: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  )

describe('the description of the service', () => {
  test('is OpenAPI 3.1 and names the addresses of every noun', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const paths = Object.values(nouns).flatMap(({ path }) => (path === 'alliances' ? [] : path))
    expect(paths.length).toBeGreaterThan(12)
    for (const path of [...paths, 'changes', 'places'])
      expect(document.paths).toHaveProperty([`/api/alliances/{alliance}/${path}`])
  })

  test('has no reference that leads nowhere', () => {
    const text = JSON.stringify(document)
    const places = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, place = '']) => place.split('/'))
    for (const place of places) expect(document).toHaveProperty(place)
    expect(text).not.toMatch(/"\$ref":"[^#]/)
  })

  test('says of every operation what it is, and what it answers when it succeeds, refuses and fails', () => {
    for (const { title, operation } of operations()) {
      expect(operation.summary, title).toBeTruthy()
      expect(operation.tags, title).toHaveLength(1)
      expect(Object.keys(operation.responses), title).toEqual(
        expect.arrayContaining([expect.stringMatching(/^2\d\d$/), '4XX', '5XX']),
      )
    }
  })

  test('names the words that a field takes in one list, so that a refusal does too', () => {
    const lists: string[] = []
    const look = (schema: unknown, at: string) => {
      if (typeof schema !== 'object' || schema === null) return
      const { anyOf } = schema as { anyOf?: object[] }
      if (anyOf?.every((choice) => 'const' in choice)) lists.push(at)
      for (const [key, inner] of Object.entries(schema)) look(inner, `${at}/${key}`)
    }
    for (const { title, operation } of operations()) look(operation, title)
    expect(lists).toEqual([])
  })

  test('declares each parameter that stands in an address, as required', () => {
    for (const { path, title, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? []
      expect(declared.map(({ name }) => name).sort(), title).toEqual(inPath.sort())
      expect(
        declared.every(({ required }) => required),
        title,
      ).toBe(true)
    }
  })

  test('has schemas that are JSON Schema 2020-12', () => {
    const ajv = formats.default(new Ajv2020({ strict: true, strictTypes: false, strictTuples: false }))
    for (const { title, operation } of operations()) {
      const contents = [operation.requestBody, ...Object.values(operation.responses)].map(
        (part) => part?.content,
      )
      const schemas = [
        ...contents.flatMap((content) => Object.values(content ?? {}).map(({ schema }) => schema)),
        ...(operation.parameters ?? []).map(({ schema }) => schema),
      ]
      for (const schema of schemas) expect(() => schema && ajv.compile(schema), title).not.toThrow()
    }
  })
})

test('the reference page asks nobody else for anything', async () => {
  const page = await app.inject('/api/reference/')
  expect(page.statusCode).toBe(200)
  const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) expect(address).toMatch(/^\.?\//)
  const initializer = await app.inject('/api/reference/static/swagger-initializer.js')
  expect(initializer.body).toContain('validatorUrl: null')
})
