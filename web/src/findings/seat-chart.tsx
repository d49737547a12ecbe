import type { Dataset } from '@atlas/shared/dataset'
import { sectorBalance } from '@atlas/shared/findings/sector-balance'
import { Box, useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { balancePicture } from '../pictures/balance-picture.ts'
import { balanceRows } from '../pictures/balance-rows.ts'
import { darkPage, paper, pictureUrl } from '../pictures/picture.ts'
import { useNarrow } from '../ui/use-narrow.ts'

/** The sectors at the table beside those of the region, as bars; nothing where there is nobody to compare. */
export function SeatChart({ dataset }: { dataset: Dataset }) {
  const messages = useMessages()
  const { t, list } = messages
  const theme = useComputedColorScheme('light') === 'dark' ? darkPage : paper
  const width = useNarrow() ? 340 : 620
  const balance = useMemo(() => sectorBalance(dataset), [dataset])
  if (balance.core.length === 0 || dataset.sectors.length < 2) return null
  const rows = balanceRows(dataset, balance, messages)
  const words = { core: t('report.balance.core'), region: t('report.balance.region') }
  const picture = balancePicture(rows, { width, theme, words })
  const read = list(
    rows.map(({ name, core, region }) =>
      t('report.balance.read', { name, core: core.words, region: region.words }),
    ),
  )
  return (
    <Box component="figure" m={0} mt="md">
      <Box
        component="img"
        display="block"
        maw="100%"
        src={pictureUrl(picture)}
        width={picture.width}
        height={picture.height}
        alt={`${t('report.balance')}${t('lists.colon')}${read}`}
      />
    </Box>
  )
}
