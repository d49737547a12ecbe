/** What coverage is counted by. */
export const coverageRows = ['locality', 'territory'] as const
export type CoverageRows = (typeof coverageRows)[number]
