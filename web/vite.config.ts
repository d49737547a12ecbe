import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkGroups } from './chunk-groups.ts'
import { placeNames } from './place-names-plugin.ts'
import { unusedValues } from './unused-values-plugin.ts'
import { worldTilesPlugin } from './world-tiles-plugin.ts'

/** Where the service listens while `vite` serves the sources. */
const service = process.env.ATLAS_SERVICE ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), placeNames(), worldTilesPlugin(), unusedValues()],
  worker: { plugins: () => [unusedValues()] },
  // The manifest is what scripts/bench/first-page.ts measures.
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The web app; what public pages load; and the element that others set into theirs.
      input: ['index.html', 'src/public-page/public-page.ts', 'src/public-page/atlas-element.ts'].map(
        (file) => `${import.meta.dirname}/${file}`,
      ),
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
  server: { proxy: { '/api': service, '/health': service } },
})
