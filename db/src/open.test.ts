import { inject } from 'vitest'
import { testOpeningFolder } from './open-embedded.factory.ts'
import { testOpeningPostgres } from './open-postgres.factory.ts'

// Each engine has a story of its own.
const server = inject('postgres')
if (server) testOpeningPostgres(server)
else testOpeningFolder()
