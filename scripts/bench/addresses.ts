// Measures the finding of addresses in an address file against bare SQL that knows each street by its exact name. In a
// database of its own on the server of DATABASE_URL, or on one that is started for it and removed.
//
//   pnpm exec node scripts/bench/addresses.ts [questions] [rounds]

import {
  type AddressQuestion,
  type AddressRow,
  addAddressFile,
  findInAddressFiles,
} from '../../db/src/addresses.ts'
import { connectPostgres } from '../../db/src/connect.ts'
import { newId } from '../../db/src/tenancy.ts'
import { runReadTransaction } from '../../db/src/transactions.ts'
import { asWhole } from '../../db/src/whole-store.factory.ts'
import { dice } from '../training/dice.ts'
import { benchDatabase } from './bench-database.ts'

const questionCount = Number(process.argv[2] ?? 10_000)
const rounds = Number(process.argv[3] ?? 5)
const maxRatio = 2
const [towns, streetsInTown, housesInStreet] = [60, 150, 20]
/** Of the questions, spelled otherwise. */
const misspelled = 0.05

const { below, chance } = dice(2026)
const kinds = ['Rue', 'Avenue', 'Boulevard', 'Place', 'Chemin']
const syllables = ['ba', 'lo', 'mi', 'ru', 'ta', 'sen', 'vo', 'gar', 'pel', 'dun', 'quo', 'fer']
const nameOf = (n: number) =>
  [n % 12, Math.floor(n / 12) % 12, (n * 7) % 12].map((at) => syllables[at]).join('')
const streetOf = (n: number) => `${kinds[n % kinds.length]} de ${nameOf(n)}`
const postcodeOf = (town: number) => `${33_000 + town}`

async function* houses(): AsyncGenerator<AddressRow> {
  for (let town = 0; town < towns; town++)
    for (let street = 0; street < streetsInTown; street++)
      for (let number = 1; number <= housesInStreet; number++)
        yield {
          ...{
            country: 'FR',
            postcode: postcodeOf(town),
            locality: `Ville ${nameOf(town)}`,
            street: streetOf(street),
          },
          ...{ number, suffix: '', longitude: town / 100 + number / 1e5, latitude: 44 + street / 1000 },
        }
}

const database = await benchDatabase()
const store = asWhole(await connectPostgres(database.url, { max: 1 }))
const begun = performance.now()
const file = await addAddressFile(store, { name: 'bench', credit: 'bench' }, houses())
await store.script('analyze')
console.log(`${file.houses} houses added in ${((performance.now() - begun) / 1000).toFixed(1)} s`)

const questions = Array.from({ length: questionCount }, (): AddressQuestion => {
  const street = streetOf(below(streetsInTown))
  return {
    street: chance(misspelled) ? `${street.slice(0, -1)}x` : street,
    ...{
      number: 1 + below(housesInStreet),
      suffix: '',
      postcode: postcodeOf(below(towns)),
      locality: '',
      country: 'FR',
    },
  }
})
const exact = JSON.stringify(questions)
const bare = `
  select count(h.point) from jsonb_to_recordset('${exact.replaceAll("'", "''")}') as a (street text, number int, postcode text)
  join atlas.address_street s on s.postcode = a.postcode and s.key = atlas.street_key(a.street)
  join atlas.address_house h on h.street_id = s.id and h.number = a.number`

const time = async (work: () => Promise<unknown>) => {
  const from = performance.now()
  await work()
  return performance.now() - from
}
const ratios: number[] = []
let found = 0
for (let round = 0; round < rounds; round++) {
  const sql = await time(() => store.script(bare))
  const ours = await time(async () => {
    const answers = await runReadTransaction(store.db, newId(), (trx) => findInAddressFiles(trx, questions))
    found = answers.filter(([first]) => first?.number != null).length
  })
  ratios.push(ours / sql)
  console.log(`bare SQL ${sql.toFixed(0)} ms, addresses ${ours.toFixed(0)} ms: ${(ours / sql).toFixed(2)}`)
}
await store.close()
await database.remove()
const median = ratios.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
console.log(
  `${found} of ${questionCount} found; median ${median.toFixed(2)} of bare SQL (${maxRatio} wanted)`,
)
if (!(median <= maxRatio) || found < questionCount) process.exitCode = 1
