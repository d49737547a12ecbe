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

test('what nobody foresaw is left to the stack that it came with', () => {
  expect(explainFailure(new TypeError('x is not a function'), config)).toBeUndefined()
  expect(explainFailure(ofSystem('EPIPE', 'write'), config)).toBeUndefined()
  expect(explainFailure('a text', undefined)).toBeUndefined()
})
