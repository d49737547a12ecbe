import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Another process works on the data folder; the message says which one and what to do. */
export class StoreInUse extends Error {
  override name = 'StoreInUse'
  readonly pid: number

  constructor(folder: string, lockFile: string, { pid, host, since }: Holder) {
    super(
      host === hostname()
        ? `The data folder ${folder} is in use by process ${pid}, since ${since}. Stop that process first (kill ${pid}), or name another folder in DATA_DIR.`
        : `The data folder ${folder} is in use by process ${pid} of the machine ${host}, since ${since}. Stop it there, or name another folder in DATA_DIR. If nothing runs there any more, delete ${lockFile} and start again.`,
    )
    this.pid = pid
  }
}

export type Lock = {
  /** Its last holder ended without releasing it: killed, or stopped by a power cut. */
  abandoned: boolean
  release(): Promise<void>
}

/**
 * Makes this process the only one on a data folder, by a file `FOLDER.lock` beside it: deleting the folder under a
 * running process must not open the way to a second one. A lock whose process is gone is taken over.
 * @param folder without symbolic links, so that one folder has one lock
 * @throws StoreInUse at once, when its process lives
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const file = `${folder}.lock`
  const mine = JSON.stringify(thisProcess())
  // Linked into place, the file has all of its content or does not exist.
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, mine)
  try {
    for (let abandoned = false; ; abandoned = true) {
      if (await linked(draft, file)) {
        // Another process that found the same abandoned lock may have moved this one away by mistake: it puts it back.
        if (abandoned) await pause(50)
        if ((await textOf(file)) === mine) return { abandoned, release: () => release(file, mine) }
      }
      const found = await textOf(file)
      if (found === undefined) continue
      const holder = parse(found)
      if (holder && mayLive(holder)) throw new StoreInUse(folder, file, holder)
      await discard(file, found)
    }
  } finally {
    await rm(draft, { force: true })
  }
}

type Holder = {
  pid: number
  /** When the process began, in ticks since the machine did: tells it from a later one of the same id. Linux only. */
  started: string | null
  boot: string | null
  host: string
  /** ISO 8601, UTC. */
  since: string
  /** Tells two locks of one process apart. */
  lock: string
}

const thisProcess = (): Holder => ({
  pid: process.pid,
  started: startOf(process.pid),
  boot: textNow('/proc/sys/kernel/random/boot_id'),
  host: hostname(),
  since: new Date().toISOString(),
  lock: randomUUID(),
})

/** Whatever cannot be known counts as alive: a refusal costs a minute, two processes on a folder cost rows. */
function mayLive({ pid, started, boot, host }: Holder): boolean {
  if (host !== hostname()) return true
  if (boot !== textNow('/proc/sys/kernel/random/boot_id') || !exists(pid)) return false
  const now = startOf(pid)
  return now === null || started === null || now === started
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Fields 3 and 22 of /proc/PID/stat (proc_pid_stat(5)): the state, and the start. The name before may hold anything. */
function startOf(pid: number): string | null {
  const stat = textNow(`/proc/${pid}/stat`)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state = '', start = ''] = [fields[0], fields[19]]
  return 'ZX'.includes(state) ? 'dead' : start
}

function textNow(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

/** A lock that cannot be read was lost in a power cut: it is linked only once it is written. */
function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder
    return Number.isInteger(holder.pid) && typeof holder.host === 'string' ? holder : undefined
  } catch {
    return undefined
  }
}

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error
  return undefined
}

const textOf = (file: string) => readFile(file, 'utf8').catch(unless('ENOENT'))

const linked = async (draft: string, file: string) =>
  (await link(draft, file).then(() => true, unless('EEXIST'))) ?? false

/** Moved before it is deleted, to see that it is still the abandoned one and not another process's new lock. */
async function discard(file: string, abandoned: string) {
  const aside = `${file}.${randomUUID()}`
  await rename(file, aside).catch(unless('ENOENT'))
  const moved = await textOf(aside)
  if (moved !== undefined && moved !== abandoned) await link(aside, file).catch(unless('EEXIST'))
  await rm(aside, { force: true })
}

async function release(file: string, mine: string) {
  if ((await textOf(file)) === mine) await rm(file, { force: true })
}
