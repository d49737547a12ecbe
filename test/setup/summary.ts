import type { Reporter, TestModule } from 'vitest/node'

/** Closes the output with one plain line, `N passed, N failed, N skipped`, for whoever reads it by machine. */
export class Summary implements Reporter {
  private readonly notes: string[]
  private readonly mustRunAll: boolean

  /**
   * @param notes lines to say first: what could not be tested on this machine
   * @param mustRunAll whether a skipped test is a failure
   */
  constructor(notes: string[], mustRunAll: boolean) {
    this.notes = notes
    this.mustRunAll = mustRunAll
  }

  onTestRunEnd(modules: readonly TestModule[]) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    const skipped: string[] = []
    const repeated: string[] = []
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        counts[state === 'pending' ? 'skipped' : state]++
        if (state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0)
          repeated.push(`Passed at the second attempt: ${module.relativeModuleId}: ${test.fullName}`)
        if (state === 'skipped') skipped.push(`Skipped: ${module.relativeModuleId}: ${test.fullName}`)
      }
      // A file that cannot even be loaded has no tests that could fail.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        counts.failed++
    }
    const refused = this.mustRunAll ? skipped : []
    // After the default reporter's own closing lines.
    process.once('exit', () => {
      for (const line of [...this.notes, ...repeated, ...refused]) process.stdout.write(`${line}\n`)
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
      if (refused.length > 0) process.exitCode = 1
    })
  }
}
