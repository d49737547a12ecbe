import { readdirSync, readFileSync } from 'node:fs'

/** The processes that compute findings for this one, the oldest first. */
export const findingProcesses = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const parent = read(pid, 'stat').match(/\) \S (\d+)/)?.[1]
      return Number(parent) === process.pid && read(pid, 'cmdline').includes('finding-process')
    })
    .map(Number)
    .sort((a, b) => a - b)

/** Nothing of a process that has ended meanwhile. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
