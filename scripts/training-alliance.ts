// Writes the training alliance into server/demonstration: `node scripts/training-alliance.ts`.
// Everything in it is invented, from a fixed seed; a test holds the committed files to what this writes.
import { writeFile } from 'node:fs/promises'
import { trainingAlliance } from './training/alliance.ts'

const folder = new URL('../server/demonstration/', import.meta.url)
for (const [name, text] of Object.entries(trainingAlliance())) {
  await writeFile(new URL(name, folder), text)
  console.log(`server/demonstration/${name}: ${text.split('\n').length - 1} lines`)
}
