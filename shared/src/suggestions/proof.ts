/** Work that a browser does before it sends a form, as altcha-lib makes and checks it. Hexadecimal. */
export type ProofChallenge = {
  parameters: {
    algorithm: 'SHA-256'
    nonce: string
    salt: string
    /** How often each attempt is digested. */
    cost: number
    keyLength: number
    /** What a solution begins with. */
    keyPrefix: string
    expiresAt?: number
    data?: Record<string, string | number | boolean | null>
  }
  signature: string
}

export type ProofSolution = {
  challenge: ProofChallenge
  solution: { counter: number; derivedKey: string }
}
