const tokenBytes = 16

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** A version 4 UUID. `crypto.randomUUID` is missing where a room is served over plain http. */
export function newId(): string {
  const bytes = randomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return uuidOf(bytes)
}

/** Who has it is the participant: 128 bits as base64url. */
export const newToken = (): string =>
  btoa(String.fromCharCode(...randomBytes(tokenBytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The workshop that the secret of a QR code is for: the first half of it is its id. Undefined where it is no secret. */
export function workshopOfSecret(secret: string): string | undefined {
  if (!/^[\w-]{43}$/.test(secret)) return
  const text = atob(`${secret.replaceAll('-', '+').replaceAll('_', '/')}=`)
  return uuidOf(Uint8Array.from(text.slice(0, 16), (sign) => sign.charCodeAt(0)))
}

const uuidOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
