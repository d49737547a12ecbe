import type { ProofChallenge, ProofSolution } from '@atlas/shared/suggestions/proof'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'

const algorithm = 'SHA-256'
const lifeMs = 2 * 3_600_000

/** Hexadecimal digits of zeros that a solution begins with: some 4,000 attempts, a third of a second on a telephone. */
const keyPrefix = '000'
/** Each attempt is twice the work on the next rung, as more come from one network. */
const maxRung = 6

/**
 * Work for a browser, made here: nobody else is asked whether somebody is a person.
 * @param nonce of the form, so that a solution is good for one
 * @param recent how many suggestions came from the same network: the work tells nothing of others
 */
export async function makeChallenge(key: Buffer, nonce: string, recent: number): Promise<ProofChallenge> {
  const rung = Math.min(maxRung, Math.floor(Math.log2(1 + recent)))
  const { parameters, signature = '' } = await createChallenge({
    ...{ algorithm, deriveKey, keyPrefix, cost: 2 ** rung },
    data: { nonce },
    expiresAt: new Date(Date.now() + lifeMs),
    hmacSignatureSecret: key.toString('base64'),
  })
  return { parameters, signature } as ProofChallenge
}

/** Whether a text is the solution of a challenge of this form. */
export async function isProven(key: Buffer, nonce: string, text: string): Promise<boolean> {
  try {
    const { challenge, solution } = JSON.parse(text) as ProofSolution
    if (challenge.parameters.data?.nonce !== nonce) return false
    const { verified } = await verifySolution({
      ...{ challenge, solution, deriveKey },
      hmacSignatureSecret: key.toString('base64'),
    })
    return verified
  } catch {
    return false
  }
}
