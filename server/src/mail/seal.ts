import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/** Encrypts a text, so that reading the store or a backup of it tells nothing (AES-256-GCM, base64). */
export function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64')
}

/** @throws where it was sealed by another key, or is no such text: the secret of the service has changed */
export function unseal(key: Buffer, text: string): string {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const opened = [decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]
  return Buffer.concat(opened).toString('utf8')
}

/** The same address has the same hash, and nobody without the key can try addresses out. */
export const hashAddress = (key: Buffer, address: string): string =>
  createHmac('sha256', key).update(address.trim().toLowerCase()).digest('base64url')
