/** A page that changes its height with the height of its frame would grow for ever. */
const [leastHeight, mostHeight] = [100, 4000]

/** Tells the page around this frame how high it is, in the words of those who listen: ours, AMP's, WordPress's. */
export function tellHeight(): void {
  if (window.parent === window) return
  const secret = new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret')
  let told = 0
  const tell = () => {
    const height = Math.min(
      mostHeight,
      Math.max(leastHeight, Math.ceil(document.body.getBoundingClientRect().height)),
    )
    if (height === told) return
    told = height
    // Only a number leaves: anybody may hear it.
    const send = (message: object) => window.parent.postMessage(message, '*')
    send({ type: 'atlas:height', height })
    send({ sentinel: 'amp', type: 'embed-size', height })
    if (secret) send({ message: 'height', value: height, secret })
  }
  new ResizeObserver(tell).observe(document.body)
}
