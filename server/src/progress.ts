/** Says what is being done, with the seconds since this process started, or since another time. */
export function tellProgress(message: string, since: number = performance.timeOrigin): void {
  const seconds = secondsSince(since)
  process.stdout.write(`${seconds.padStart(6)} s  ${message}\n`)
}

/** @param since in milliseconds of the clock */
export const secondsSince = (since: number): string => ((Date.now() - since) / 1000).toFixed(1)
