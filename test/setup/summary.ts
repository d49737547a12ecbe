import type { Reporter, TestModule } from 'vitest/node'

/** Closes the output with one plain line, `N passed, N failed, N skipped`, for whoever reads it by machine. */
export class Summary implements Reporter {
  private readonly notes: string[]

  /** @param notes lines to say first: what could not be tested on this machine */
  constructor(notes: string[]) {
    this.notes = notes
  }

  onTestRunEnd(modules: readonly TestModule[]) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        counts[state === 'pending' ? 'skipped' : state]++
      }
      // A file that cannot even be loaded has no tests that could fail.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        counts.failed++
    }
    // After the default reporter's own closing lines.
    process.once('exit', () => {
      for (const note of this.notes) process.stdout.write(`${note}\n`)
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
    })
  }
}
