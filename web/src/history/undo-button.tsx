import type { Change } from '@atlas/shared/history'
import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemError } from '../service/api.ts'
import { LinkText } from '../ui/link.tsx'
import { sentenceOf } from '../ui/problem.ts'
import { findingName } from './finding-name.ts'
import { useUndo } from './history-queries.ts'

type Props = {
  slug: string
  change: Pick<Change, 'id'>
  /** What it did. */
  sentence: string
  /** On the button, where “undo” alone would not say enough. */
  label?: string
}

/** Takes a change back, once it is confirmed; a refusal says what stands in the way. */
export function UndoButton({ slug, change, sentence, label }: Props) {
  const { t } = useMessages()
  const [opened, { open, close }] = useDisclosure()
  const undo = useUndo(slug)
  const confirm = async () => {
    await undo.mutateAsync(change.id)
    close()
    notifications.show({ message: t('history.undone') })
  }
  const cancel = () => {
    undo.reset()
    close()
  }
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        flex="none"
        onClick={open}
        aria-label={label ? `${label}. ${sentence}` : t('history.undo.of', { sentence })}
      >
        {label ?? t('history.undo')}
      </Button>
      <Modal opened={opened} onClose={cancel} title={t('history.undo.confirm')}>
        <Stack>
          <Text>{sentence}</Text>
          <Text size="sm" c="dimmed">
            {t('history.undo.explained')}
          </Text>
          {undo.error && <Refusal slug={slug} error={undo.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              {t('shell.cancel')}
            </Button>
            <Button onClick={() => void confirm().catch(() => {})} loading={undo.isPending} data-autofocus>
              {t('history.undo.do')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

/** Why a change cannot be taken back, with the records that stand in the way. */
function Refusal({ slug, error }: { slug: string; error: unknown }) {
  const messages = useMessages()
  const dataset = useDataset(slug)
  const { t } = messages
  const obstacles = error instanceof ProblemError ? error.faults : []
  return (
    <Alert color="red" role="alert" title={t('history.undo.refused')}>
      {sentenceOf(error, t)}
      {obstacles.length > 0 && (
        <List size="sm" mt="xs">
          {obstacles.map(({ pointer, message }) => {
            const [, noun, id] = pointer.split('/')
            const isOfFinding = noun === 'finding-decisions' || noun === 'finding-comments'
            const name = isOfFinding ? findingName(message, dataset, messages) : message
            return (
              <List.Item key={pointer}>
                {noun === 'organisations' && id ? (
                  <LinkText to="/a/$slug/o/$id" params={{ slug, id }}>
                    {name}
                  </LinkText>
                ) : (
                  (name ?? t('history.gone.finding-decision'))
                )}
              </List.Item>
            )
          })}
        </List>
      )}
    </Alert>
  )
}
