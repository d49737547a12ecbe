import { defineConfig } from 'vite'

/**
 * The script of an edition that is served as files, without this service: a classic one in one file, which browsers also
 * run where a page is opened from a disk.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: {
      entry: `${import.meta.dirname}/src/public-page/website.ts`,
      formats: ['iife'],
      name: 'website',
      fileName: () => 'website.js',
    },
  },
})
