import { fieldOf, type OrganisationFieldKey, organisationFieldKeys } from '@atlas/shared/organisation-fields'
import type { FieldKind, FormPart, OrganisationField } from '@atlas/shared/organisation-fields/field'
import type { Organisation } from '@atlas/shared/organisations'
import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { labelOf, plainValueInWords } from '../i18n/field-words.ts'
import { type Messages, useMessages } from '../i18n/use-messages.ts'
import { isOutsideKind, OutsideLink } from '../ui/outside-link.tsx'
import { Fact } from './facts.tsx'
import { Verification } from './verification-note.tsx'

/** Kinds that one line says; the others are drawn by whoever draws the part. */
const plain = new Set<FieldKind>(['text', 'web-address', 'email', 'phone', 'day', 'choice'])

const keysOf = (part: FormPart): OrganisationFieldKey[] =>
  organisationFieldKeys.filter((key) => fieldOf(key).part === part && plain.has(fieldOf(key).kind))

type Props = { part: FormPart; organisation: Organisation }

/** What is known of an organisation in the plain fields of a part, in their order. */
export function PartFacts({ part, organisation }: Props) {
  const messages = useMessages()
  return keysOf(part).map((key) => (
    <Fact key={key} name={messages.t(fieldOf(key).past ? 'organisations.verified' : labelOf(key))}>
      {valueInFacts(fieldOf(key), organisation[key], messages)}
    </Fact>
  ))
}

/** Nothing where nothing is known. */
function valueInFacts(field: OrganisationField, value: unknown, messages: Messages): ReactNode {
  if (field.past) return <Verification day={value as string | null} />
  const words = plainValueInWords(field, value, messages)
  if (words === '') return null
  if (isOutsideKind(field.kind)) return <OutsideLink kind={field.kind} value={words} />
  if (!field.ladder || !field.values) return words
  return (
    <Group gap={6}>
      {words}
      <Text span size="sm" c="dimmed">
        {messages.t('organisations.engagement.rung', {
          rung: field.values.indexOf(String(value)) + 1,
          of: field.values.length,
        })}
      </Text>
    </Group>
  )
}
