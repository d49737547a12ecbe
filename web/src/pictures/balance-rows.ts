import type { Dataset } from '@atlas/shared/dataset'
import type { SectorBalance } from '@atlas/shared/findings/sector-balance'
import type { Messages } from '../i18n/use-messages.ts'
import type { BalanceRow } from './balance-picture.ts'

/** Of each sector its share of the core group and of the region, as numbers and in words. */
export function balanceRows(
  { sectors, alliance: { languages } }: Dataset,
  balance: SectorBalance,
  { t, label, percent }: Pick<Messages, 't' | 'label' | 'percent'>,
): BalanceRow[] {
  const said = (n: number, total: number, share: number) =>
    t('report.balance.share', { n, total, percent: percent(share) })
  return balance.sectors.map(({ core, region, coreShare, regionShare }, sector) => ({
    name: label(sectors[sector]?.labels ?? {}, ...languages),
    core: { share: coreShare, words: said(core.length, balance.core.length, coreShare) },
    region: { share: regionShare, words: said(region.length, balance.region.length, regionShare) },
  }))
}
