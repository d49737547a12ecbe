/** Today in UTC, `2026-11-21`. */
export const thisDay = (): string => new Date().toISOString().slice(0, 10)
