import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'

export function TableView() {
  const { t, label } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const { organisations } = useSelection()
  return (
    <table>
      <caption>{t('table.caption', { alliance: dataset.alliance.name })}</caption>
      <tbody>
        {organisations.map((position) => {
          const organisation = dataset.organisations[position]
          return (
            organisation && (
              <tr key={organisation.id}>
                <td>{label(organisation.names)}</td>
              </tr>
            )
          )
        })}
      </tbody>
    </table>
  )
}
