import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startService } from './serve.ts'

const folder = fileURLToPath(new URL('../../web/dist', import.meta.url))
await startService(existsSync(`${folder}/index.html`) ? { folder } : {})
