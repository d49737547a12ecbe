// Runs in the page that findings.ts measures, before anything of its own.

window.workerAnswers = []
window.longTasks = []

/** When a worker was asked, and milliseconds to its first answer. */
const ask = Worker.prototype.postMessage
Worker.prototype.postMessage = function (...question) {
  const start = performance.now()
  this.addEventListener(
    'message',
    () => window.workerAnswers.push({ start, duration: performance.now() - start }),
    { once: true },
  )
  return ask.apply(this, question)
}

new PerformanceObserver((list) => {
  for (const { startTime: start, duration } of list.getEntries()) window.longTasks.push({ start, duration })
}).observe({ type: 'longtask', buffered: true })

/** Milliseconds from a click on the label to the last change of the page, once nothing has changed for a while. */
window.clickAndWait = (words) =>
  new Promise((resolve) => {
    const label = [...document.querySelectorAll('label')].find((each) => each.textContent === words)
    const start = performance.now()
    let last = start
    const quiet = () => {
      observer.disconnect()
      resolve(last - start)
    }
    let waiting = setTimeout(quiet, 500)
    const observer = new MutationObserver(() => {
      last = performance.now()
      clearTimeout(waiting)
      waiting = setTimeout(quiet, 250)
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    label.click()
  })
