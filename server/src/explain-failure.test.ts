import { StoreDamaged, StoreUnsuitable } from '@atlas/db/open'
import { expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { ConfigError, readConfig } from './config.ts'
import { explainFailure } from './explain-failure.ts'

const config = readConfig({ PORT: '80', HOST: '192.0.2.1', DATA_DIR: '/srv/atlas' })
const ofSystem = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall })

test.each([
  [new ConfigError('PORT is wrong.'), 'PORT is wrong.'],
  [new CannotStart('There are no pages.'), 'There are no pages.'],
  [new StoreDamaged('Nothing can be opened.'), 'Nothing can be opened.'],
  [new StoreUnsuitable('There is no PostGIS.'), 'There is no PostGIS.'],
  [ofSystem('EADDRINUSE', 'listen'), 'Port 80 is in use'],
  [ofSystem('EACCES', 'listen'), 'may not listen on port 80'],
  [ofSystem('EADDRNOTAVAIL', 'listen'), 'does not have the address 192.0.2.1'],
  [ofSystem('ENOTFOUND', 'getaddrinfo'), 'Nobody knows the address 192.0.2.1'],
  [ofSystem('ENOSPC', 'write'), '/srv/atlas cannot be written (ENOSPC)'],
  [ofSystem('EACCES', 'mkdir'), '/srv/atlas cannot be written (EACCES)'],
])('%s is explained', (error, words) => {
  expect(explainFailure(error, config)).toContain(words)
})

test.each([
  [new TypeError('x is not a function'), 'x is not a function'],
  [ofSystem('EPIPE', 'write'), 'EPIPE'],
  ['a text', 'not an error object'],
])('%s, which nobody foresaw, is a sentence that says where more is to be had', (error, words) => {
  const told = explainFailure(error, config)
  expect(told).toContain(words)
  expect(told).toContain('LOG_LEVEL=debug')
  expect(told).not.toMatch(/^ +at /m)
})

test('the stack is there for those who ask for it', () => {
  const verbose = readConfig({ LOG_LEVEL: 'debug' })
  expect(explainFailure(new TypeError('x is not a function'), verbose)).toMatch(/^ +at /m)
})
