import type { ProofChallenge } from '@atlas/shared/suggestions/proof'

/** So many attempts are made before the page may do something else. */
const attemptsInARow = 200

/** Does the work that a form asks for, so that what it sends is not taken for a robot's. */
export function solveProofs(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-proof]')) {
    const field = form.querySelector<HTMLInputElement>('[name="proof"]')
    // Browsers digest on https and on this machine alone; elsewhere the form is sent as without a script.
    if (!field || field.value || !globalThis.crypto?.subtle) continue
    const solving = solve(JSON.parse(form.dataset.proof ?? '') as ProofChallenge).then((solution) => {
      field.value = solution
    })
    form.addEventListener('submit', (event) => {
      if (field.value) return
      event.preventDefault()
      void solving.finally(() => form.submit())
    })
  }
}

async function solve(challenge: ProofChallenge): Promise<string> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters
  const [prefix, ahead] = [bytesOf(salt), bytesOf(nonce)]
  const password = new Uint8Array(prefix.length + ahead.length + 4)
  password.set(prefix)
  password.set(ahead, prefix.length)
  const view = new DataView(password.buffer)
  for (let counter = 0; ; counter++) {
    view.setUint32(password.length - 4, counter)
    let key: ArrayBuffer | Uint8Array<ArrayBuffer> = password
    for (let n = 0; n < cost; n++) key = await crypto.subtle.digest('SHA-256', key)
    const derivedKey = hexOf(new Uint8Array(key).subarray(0, keyLength))
    if (derivedKey.startsWith(keyPrefix)) {
      return JSON.stringify({ challenge, solution: { counter, derivedKey } })
    }
    if (counter % attemptsInARow === 0) await new Promise((resume) => setTimeout(resume))
  }
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
