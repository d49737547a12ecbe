import type { TestProject } from 'vitest/node'
import { findChromium } from './find-engines.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser that journeys are made with. */
    chromium: string
  }
}

export default function findBrowser({ provide }: TestProject) {
  const path = findChromium()
  if (!path) throw new Error('Chromium is missing: install chromium or set CHROMIUM_PATH.')
  provide('chromium', path)
}
