import { defineConfig } from 'vite'
import { unusedValues } from './unused-values-plugin.ts'

/**
 * What participants of a workshop have on their phones: one file that shares nothing with the other pages, so that it
 * stays small, and that phones of 2022 can read.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [unusedValues()],
  build: {
    target: ['safari16', 'ios16', 'chrome100'],
    emptyOutDir: false,
    manifest: '.vite/phone.json',
    modulePreload: false,
    rolldownOptions: { input: `${import.meta.dirname}/src/phone/phone.ts` },
  },
})
