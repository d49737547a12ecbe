/** Today in UTC, `2026-11-21`. */
export const todayUtc = (): string => new Date().toISOString().slice(0, 10)
