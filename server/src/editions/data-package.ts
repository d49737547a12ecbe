import { createHash } from 'node:crypto'
import type { Edition } from '@atlas/shared/editions/edition'
import type { EditionFile } from './edition-order.ts'

/**
 * Describes the files of an edition as a Data Package (datapackage.org, version 2), with their hashes, so that whoever
 * keeps a copy knows what it is a copy of.
 */
export function dataPackage(edition: Edition, files: readonly EditionFile[]): EditionFile {
  const { alliance, number, revision, day, note, commitment, organisations } = edition
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${alliance.slug}-${number}`,
    title: `${alliance.name}, ${number}`,
    ...(note !== '' && { description: note }),
    version: `${number}.${revision}`,
    created: `${day}T00:00:00Z`,
    ...(alliance.country && { countries: [alliance.country] }),
    recordRoot: commitment.root,
    records: organisations.length,
    resources: files.map(({ name, mediaType, bytes }) => ({
      name: name.replace('.', '-'),
      path: name,
      mediatype: mediaType.split(';')[0],
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    })),
  }
  return {
    name: 'datapackage.json',
    mediaType: 'application/json; charset=utf-8',
    bytes: Buffer.from(`${JSON.stringify(described, null, 2)}\n`),
  }
}
