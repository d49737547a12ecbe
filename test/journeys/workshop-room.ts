import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { usualExercise } from '../../shared/src/workshops/agenda.ts'
import type { Ballot, ConsoleState, MoveOrder } from '../../shared/src/workshops/room.ts'
import type { Exercise, ExerciseKind, Workshop } from '../../shared/src/workshops.ts'
import { createAlliance } from './create-alliance.ts'
import { askAsOwner } from './visit.ts'

type Planned = {
  kinds: ExerciseKind[]
  /** What is not as usual in each of them. */
  change?: Partial<Exercise>
  language?: Workshop['language']
  sectors?: string[]
  needs?: string[]
  organisations?: string[]
}

/** A room of a workshop whose door is open, with what a facilitator does to it. */
export async function openWorkshop(title: string, planned: Planned) {
  const { kinds, change = {}, language = 'en', sectors = [], needs = [], organisations = [] } = planned
  const names = Object.fromEntries(organisations.map((name) => [name, sectors[0] ?? '']))
  const { slug } = await createAlliance(title, { sectors, organisations: names })
  const owner = await askAsOwner()
  const post = async <Answer>(path: string, data: unknown): Promise<Answer> => {
    const response = await owner.post(`/api/alliances/${slug}${path}`, { data })
    expect([200, 201], await response.text()).toContain(response.status())
    return response.json()
  }
  for (const en of needs) await post('/needs', { labels: { en } })
  const exercises = kinds.map((kind) => ({ ...usualExercise(kind, language, randomUUID()), ...change }))
  const { id } = await post<Workshop>('/workshops', { title, language, exercises })
  const path = `/workshops/${id}`
  const readConsole = async (): Promise<ConsoleState> =>
    (await owner.get(`/api/alliances/${slug}${path}/console`)).json()
  const move = async (order: Omit<MoveOrder, 'revision'>) =>
    post<ConsoleState>(`${path}/moves`, { ...order, revision: (await readConsole()).room.revision })
  const { door } = await move({ move: 'open-door' })
  return {
    ...{ slug, path, exercises, readConsole, move, post, owner },
    code: door.code ?? '',
    joinPath: door.joinPath ?? '',
    /** @param at of the agenda, from 0 */
    goTo: (at: number) => move({ move: 'go-to', exerciseId: exercises[at]?.id ?? '' }),
    openVote: (at: number, titles: string[], dots: number) =>
      post<Ballot>(`${path}/rounds`, {
        ...{ exerciseId: exercises[at]?.id, dots },
        options: titles.map((title) => ({ id: randomUUID(), title })),
      }),
  }
}

/** Goes on by the tabulator until the element of that name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return element?.getAttribute('aria-label') ?? labels[0]?.textContent ?? element?.textContent ?? ''
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
  }
  throw new Error(`The tabulator never comes to ${name}.`)
}
