import type { Dataset } from '@atlas/shared/dataset'
import type { SuggestionField } from '@atlas/shared/suggestions'
import { Badge, Checkbox, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { fieldName, fieldValue } from './field-value.ts'
import classes from './suggestions.module.css'

type Props = {
  fields: readonly SuggestionField[]
  dataset: Dataset
  /** Whether there is an organisation to compare with. */
  isNew: boolean
  chosen: ReadonlySet<string>
  onToggle: (key: string) => void
  isDecided: boolean
}

/** Field by field: as the edition had it, as it stands, as it is suggested, and whether it is taken over. */
export function FieldDifferences({ fields, dataset, isNew, chosen, onToggle, isDecided }: Props) {
  const messages = useMessages()
  const { t } = messages
  const say = (field: SuggestionField, value: SuggestionField['now']) =>
    fieldValue(field.key, value, dataset, messages) || t('suggestions.empty')
  return (
    <ul className={classes.fields}>
      {fields.map((field, at) => {
        const { key, base, now, proposed, state } = field
        const name = fieldName(key, messages)
        const [was, stands, wanted] = [say(field, base), say(field, now), say(field, proposed)]
        return (
          <li key={key} className={classes.field} data-state={state}>
            {isDecided || state === 'same' ? (
              <Text fw={600} size="sm">
                {name}
              </Text>
            ) : (
              <Checkbox
                label={at < 9 ? `${at + 1}. ${name}` : name}
                checked={chosen.has(key)}
                onChange={() => onToggle(key)}
                styles={{ label: { fontWeight: 600 } }}
              />
            )}
            <dl className={classes.sides}>
              {!isNew && (state === 'conflict' || was !== stands) && (
                <Side term={t('suggestions.side.base')} text={was} />
              )}
              {!isNew && state !== 'same' && <Side term={t('suggestions.side.now')} text={stands} />}
              <Side term={t('suggestions.side.proposed')} text={wanted} isNew />
            </dl>
            {state !== 'change' && !isDecided && (
              <Badge variant="default" size="sm" tt="none">
                {t(state === 'conflict' ? 'suggestions.conflict' : 'suggestions.same')}
              </Badge>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const Side = ({ term, text, isNew = false }: { term: string; text: string; isNew?: boolean }) => (
  <div>
    <dt>{term}</dt>
    <dd>{isNew ? <ins>{text}</ins> : text}</dd>
  </div>
)
