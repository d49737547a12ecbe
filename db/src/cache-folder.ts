/** Kept where packages are: `pnpm install` on a new version starts afresh, and nothing breaks when it is gone. */
export const cacheFolder = new URL('../../node_modules/.cache/alliance-atlas/', import.meta.url)
