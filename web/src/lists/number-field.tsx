import type { MessageKey } from '../i18n/use-messages.ts'
import { NumberField } from '../ui/number-field.tsx'
import { keptOf, shownIn, type Typed, type Unit, unitFaults } from '../ui/units.ts'
import type { EntryField } from './entry-list.ts'

type Asked<Name> = {
  name: Name
  unit?: Unit
  label: MessageKey
  hint: MessageKey
  /** What a new entry begins with, and what is meant where nothing is written; nothing if left out. */
  usual?: number
}

/** Asks for a number. */
export const numberField = <Name extends string>({
  name,
  unit = 'plain',
  label,
  hint,
  usual,
}: Asked<Name>): EntryField<Record<Name, number | null>, Typed> => ({
  name,
  typed: (entry) => shownIn(unit, entry ? entry[name] : (usual ?? null)),
  sent: (typed) => keptOf(unit, typed) ?? usual ?? null,
  faults: (typed) => unitFaults(`/${name}`, unit, typed),
  told: (typed, { t }) => [t(label), String(typed)],
  asked: ({ form }, { t }) => (
    <NumberField {...form.getInputProps(name)} unit={unit} label={t(label)} description={t(hint)} />
  ),
})
