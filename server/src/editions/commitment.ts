import { createHash, createHmac } from 'node:crypto'
import type { Commitment, EditionOrganisation } from '@atlas/shared/editions/edition'
import canonicalize from 'canonicalize'

/** Sixteen bytes: nobody tries them all to find out whose leaf it is. */
const saltBytes = 16

type Sealed = Pick<EditionOrganisation, 'hash' | 'salt'>

/**
 * Salt and hash of a record. The salt is the same whenever this record is published by this alliance, so that the same
 * data give the same edition.
 * @param secret of the alliance, hexadecimal; told to nobody
 */
export function seal(record: Record<string, unknown> & { id: string }, secret: string): Sealed {
  const salt = createHmac('sha256', Buffer.from(secret, 'hex'))
    .update(record.id)
    .digest()
    .subarray(0, saltBytes)
  return { salt: salt.toString('hex'), hash: hashRecord(record, salt.toString('hex')) }
}

/** @returns SHA-256 of the salt and the record as canonical JSON (RFC 8785), hexadecimal */
export const hashRecord = (record: Record<string, unknown>, salt: string): string =>
  createHash('sha256')
    .update(Buffer.from(salt, 'hex'))
    .update(canonicalize(record) ?? '')
    .digest('hex')

/**
 * Root of the Merkle tree of RFC 6962, section 2.1, over leaves in ascending order: neither name nor place nor number of
 * a record says where its leaf stands.
 * @param hashes hexadecimal, in any order
 */
export function commit(hashes: readonly string[], withdrawn: readonly string[]): Commitment {
  const leaves = [...hashes, ...withdrawn].sort().map((hash) => sha256(leafMark, Buffer.from(hash, 'hex')))
  return { root: rootOf(leaves).toString('hex'), withdrawn: withdrawn.toSorted() }
}

const leafMark = Buffer.from([0])
const nodeMark = Buffer.from([1])

const sha256 = (...parts: readonly Buffer[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves
  if (!first) return sha256()
  if (leaves.length === 1) return first
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return sha256(nodeMark, rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)))
}
