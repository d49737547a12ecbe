import { fieldOf, type OrganisationFieldKey, organisationFieldKeys } from '@atlas/shared/organisation-fields'
import type { FieldKind, FormPart } from '@atlas/shared/organisation-fields/field'
import { SimpleGrid } from '@mantine/core'
import { FieldControl } from './field-control.tsx'
import type { FieldControlProps } from './field-control-props.ts'

type Props = Omit<FieldControlProps, 'field'> & {
  part: FormPart
  /** Drawn by whoever draws the part, because they need more than their kind says. */
  except?: readonly OrganisationFieldKey[]
}

/** Kinds that need no whole line. */
const narrow = new Set<FieldKind>(['choice', 'email', 'phone'])

/** Fields with one control each; the others have a form of their own. */
const single = new Set<FieldKind>([...narrow, 'text', 'web-address', 'yes-no', 'day', 'reference'])

/** The fields of a part in their order, narrow ones that follow each other side by side. */
export function PartFields({ part, except = [], ...props }: Props) {
  const keys = organisationFieldKeys.filter((key) => {
    const field = fieldOf(key)
    return field.part === part && single.has(field.kind) && !except.includes(key)
  })
  return rowsOf(keys).map((row) =>
    row.length === 1 ? (
      <FieldControl key={row[0]} {...props} field={row[0] as OrganisationFieldKey} />
    ) : (
      <SimpleGrid key={row[0]} cols={{ base: 1, xs: 2 }}>
        {row.map((key) => (
          <FieldControl key={key} {...props} field={key} />
        ))}
      </SimpleGrid>
    ),
  )
}

function rowsOf(keys: readonly OrganisationFieldKey[]): OrganisationFieldKey[][] {
  const rows: OrganisationFieldKey[][] = []
  let beside = false
  for (const key of keys) {
    const isNarrow = narrow.has(fieldOf(key).kind)
    if (isNarrow && beside) rows.at(-1)?.push(key)
    else rows.push([key])
    beside = isNarrow
  }
  return rows
}
