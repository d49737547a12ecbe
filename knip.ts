import type { KnipConfig } from 'knip'

const configuration: KnipConfig = {
  workspaces: {
    '.': {
      entry: ['scripts/*.ts', 'scripts/bench/*.ts', 'scripts/face/build-process.ts'],
      project: ['scripts/**/*.ts', 'test/**/*.ts', '*.ts'],
    },
    // Their package.json exports every file; what no room imports is dead all the same.
    shared: { includeEntryExports: true },
    db: { includeEntryExports: true },
    server: { entry: ['src/main.ts', 'src/exchange/reading-process.ts'] },
  },
}

export default configuration
