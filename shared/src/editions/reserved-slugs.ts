/** First parts of addresses that the service answers itself. */
export const serviceAddresses = [
  ...[
    'api',
    'assets',
    'compare',
    'data',
    'directory',
    'e',
    'embed',
    'feed',
    'fonts',
    'health',
    'map',
    'o',
    'ogc',
  ],
  ...[
    'oembed',
    'places',
    'public',
    'static',
    'sitemap',
    'robots',
    'suggestion',
    'entry',
    'tiles',
    'w',
    'world',
  ],
] as const

/** First parts of addresses of pages for members, those that are to come included. */
export const memberPages = [
  ...['a', 'account', 'alliances', 'help', 'new-alliance', 'new-password', 'sign-in', 'sign-up', 'wall'],
  ...['welcome', 'workshop', 'settings', 'accessibility', 'accessibilite', 'privacy', 'about'],
] as const

const reserved: ReadonlySet<string> = new Set([...serviceAddresses, ...memberPages])

/** Whether a slug is a word of the product, so that no alliance can have it for its public address. */
export const isReservedSlug = (slug: string): boolean => reserved.has(slug)
