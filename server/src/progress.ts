/** Says what is being done, with the seconds since this process started. */
export function tellProgress(message: string): void {
  const seconds = (performance.now() / 1000).toFixed(1)
  process.stdout.write(`${seconds.padStart(6)} s  ${message}\n`)
}
