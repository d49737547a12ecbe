import { Anchor } from '@mantine/core'
import { telephoneAddress } from './telephone-address.ts'

/** What a link leads to outside the service. */
export type OutsideKind = 'web-address' | 'email' | 'phone'

export const isOutsideKind = (kind: string): kind is OutsideKind =>
  kind === 'web-address' || kind === 'email' || kind === 'phone'

/** A web address, an e-mail address or a telephone number, shown short and ready to be used. */
export function OutsideLink({ kind, value }: { kind: OutsideKind; value: string }) {
  if (kind === 'email')
    return (
      <Anchor href={`mailto:${value}`} inherit>
        {value}
      </Anchor>
    )
  if (kind === 'phone')
    return (
      <Anchor href={telephoneAddress(value)} inherit>
        {value}
      </Anchor>
    )
  return (
    <Anchor href={value} rel="noopener noreferrer" target="_blank" inherit>
      {value.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
    </Anchor>
  )
}
