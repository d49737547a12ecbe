import type { KnipConfig } from 'knip'

const configuration: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'scripts/*.ts',
        'scripts/bench/*.ts',
        'scripts/room/measure-room.ts',
        'scripts/room/serve-room.ts',
        'scripts/web-app/build-process.ts',
        'test/setup/measure.ts',
      ],
      project: ['scripts/**/*.ts', 'test/**/*.ts', '*.ts'],
    },
    // Their package.json exports every file; what no room imports is dead all the same.
    // Read as files, by their addresses in the package.
    shared: { includeEntryExports: true, ignoreDependencies: ['world-atlas'] },
    db: { includeEntryExports: true },
    web: {
      entry: ['website', 'phone']
        .map((name) => `vite.${name}.config.ts`)
        .concat('src/public-page/website.ts', 'src/phone/phone.ts'),
    },
    server: {
      entry: ['src/main.ts', 'src/exchange/reading-process.ts'],
      ignoreDependencies: ['dejavu-fonts-ttf', 'world-atlas'],
    },
  },
}

export default configuration
