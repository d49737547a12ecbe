/** Devices with less memory, in gigabytes, keep the drawing until somebody touches it. */
const leastMemory = 2

type Device = Navigator & { connection?: { saveData?: boolean }; deviceMemory?: number }

/** Puts a live map over the drawing once it is seen and nothing else is going on; the drawing stays where that fails. */
export function watchMaps(): void {
  const figure = document.querySelector<HTMLElement>('.map-figure[data-points]')
  if (!figure || !hasWebGl()) return
  const { connection, deviceMemory = 8 } = navigator as Device
  let isStarted = false
  const start = () => {
    if (isStarted) return
    isStarted = true
    import('../map/public-map.ts')
      .then(({ openMap }) => openMap(figure))
      .catch(() => figure.querySelector('.live-map')?.remove())
  }
  if (connection?.saveData || deviceMemory <= leastMemory) {
    figure.addEventListener('pointerdown', start, { once: true, passive: true })
    return
  }
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 3000 })
    else setTimeout(start, 300)
  }).observe(figure)
}

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
