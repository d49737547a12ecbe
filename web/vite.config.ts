import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { placeNames } from './place-names-plugin.ts'

/** Where the service listens while `vite` serves the sources. */
const service = process.env.ATLAS_SERVICE ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), placeNames()],
  // The manifest is what scripts/bench/first-page.ts measures.
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/api': service, '/health': service } },
})
