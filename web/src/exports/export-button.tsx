import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useCompact } from '../ui/use-narrow.ts'

const ExportDialog = lazy(() =>
  import('./export-dialog.tsx').then(({ ExportDialog: dialog }) => ({ default: dialog })),
)

/** Takes away what is seen, or all that there is. */
export function ExportButton({
  dataset,
  view,
}: {
  dataset: Dataset
  view: ComponentProps<typeof ExportDialog>['view']
}) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  const compact = useCompact()
  const icon = <IconDownload size={16} stroke={1.6} aria-hidden />
  return (
    <>
      {compact ? (
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('exports.open')}
          title={t('exports.open')}
          onClick={() => setOpened(true)}
        >
          {icon}
        </ActionIcon>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          flex="none"
          leftSection={icon}
          onClick={() => setOpened(true)}
        >
          {t('exports.open')}
        </Button>
      )}
      {opened && (
        <Suspense>
          <ExportDialog dataset={dataset} view={view} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
