import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { placeNames } from './place-names-plugin.ts'

/** Where the service listens while `vite` serves the sources. */
const service = process.env.ATLAS_SERVICE ?? 'http://127.0.0.1:3000'

/**
 * What makes schemas. The browser needs the types of most of them and the values of few; declared free of side
 * effects, the others stay out of the build, and TypeBox with them.
 */
const schemaFunctions = [
  'Type',
  'Text',
  'Name',
  'nullable',
  'oneOf',
  'creatable',
  'changeable',
  'column',
  'some',
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), placeNames()],
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { treeshake: { manualPureFunctions: schemaFunctions } },
  },
  server: { proxy: { '/api': service, '/health': service } },
})
