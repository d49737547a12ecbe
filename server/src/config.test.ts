import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigError, Environment, localUrl, readConfig } from './config.ts'

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
const lines = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value])

describe('.env.example', () => {
  test('names every variable there is, and no other', () => {
    expect(lines.map(([name]) => name)).toEqual(Object.keys(Environment.properties))
  })

  test('shows the values that hold without it', () => {
    expect(readConfig(Object.fromEntries(lines))).toEqual(readConfig({}))
  })

  test('explains each of them', () => {
    for (const [name] of lines)
      expect(example).toMatch(new RegExp(`^# [A-Z].*[.;,]?\\n(# .*\\n)*# ${name}=`, 'm'))
  })
})

describe('the configuration', () => {
  test.each([
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PUBLIC_URL: 'https://atlas.example.org/' }, 'PUBLIC_URL'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
    [{ DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ UPLOAD_LIMIT_MB: '0' }, 'UPLOAD_LIMIT_MB'],
    [{ ATLAS_PORT: '80' }, 'say PORT'],
  ])('refuses %o and names %s', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(name)
  })

  test('never repeats a secret that it refuses', () => {
    expect(() => readConfig({ AUTH_SECRET: 'hunter2' })).not.toThrow('hunter2')
    expect(() => readConfig({ DATABASE_URL: 'mysql://a:hunter2@b/c' })).not.toThrow('hunter2')
  })

  test('takes an empty value for none', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  test('reads a list of proxies', () => {
    expect(readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
    ])
  })
})

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['atlas.local', 'http://atlas.local:3000'],
])('a service that listens on %s is reached at %s', (host, url) => {
  expect(localUrl(host, 3000)).toBe(url)
})
