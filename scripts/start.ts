import { buildFace, faceFolder } from './face/build.ts'

// Begun before the service is even loaded: on an empty machine both take long, and each has its own processor.
const built = buildFace()
built.catch(() => {})
const { startService } = await import('../server/src/serve.ts')
await startService({ folder: faceFolder, prepare: () => built })
