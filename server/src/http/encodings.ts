import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'

export type Encoding = 'zstd' | 'br' | 'gzip' | 'identity'

/** Each at a level that is done about as fast as the database reads what is compressed. */
const encoders: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  zstd: (body) => promisify(zstdCompress)(body),
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 4 }),
  identity: async (body) => body,
}

export const encode = (body: Buffer, encoding: Encoding): Promise<Buffer> => encoders[encoding](body)

/** The best encoding that an `Accept-Encoding` takes. Names, weights of zero and `*` count; other weights do not. */
export function chooseEncoding(accepted = ''): Encoding {
  const weights = new Map(
    accepted.split(',').map((part): [string, boolean] => {
      const [name = '', weight = ''] = part.toLowerCase().split(';')
      return [name.trim(), !/^\s*q\s*=\s*0(\.0*)?\s*$/.test(weight)]
    }),
  )
  const takes = (name: string) => weights.get(name) ?? weights.get('*') ?? false
  return (['zstd', 'br', 'gzip'] as const).find(takes) ?? 'identity'
}
