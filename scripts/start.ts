import { tellProgress } from '../server/src/progress.ts'
import { buildFace } from './face/build.ts'

await buildFace(tellProgress)
await import('../server/src/main.ts')
