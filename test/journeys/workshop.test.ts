import { randomBytes, randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { usualExercise } from '../../shared/src/workshops/agenda.ts'
import type { EntryBodies } from '../../shared/src/workshops/entries.ts'
import type { ConsoleState, Joined } from '../../shared/src/workshops/room.ts'
import { type ExerciseKind, exerciseKinds, type Workshop } from '../../shared/src/workshops.ts'
import { faultsFor } from './accessibility.ts'
import { createAlliance } from './create-alliance.ts'
import { here } from './here.ts'
import { askAsOwner, visit } from './visit.ts'

/** Somebody with a phone, who knows the code. */
async function joinWith(code: string, name: string) {
  const token = randomBytes(16).toString('base64url')
  const ask = async <Answer>(method: string, path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${here().address}/api/workshops/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect([response.ok, await response.clone().text()]).toEqual([true, expect.any(String)])
    return response.json() as Promise<Answer>
  }
  const { room } = await ask<Joined>('POST', 'join', { code, token, name })
  return {
    room,
    add: <K extends keyof EntryBodies>(exerciseId: string, kind: K, body: EntryBodies[K]) =>
      ask('POST', 'room/entries', { id: randomUUID(), exerciseId, kind, body }),
    vote: (roundId: string, dots: Record<string, number>) =>
      ask('PUT', `room/votes/${roundId}`, { counter: 1, dots }),
  }
}

const organisation = (name: string): EntryBodies['organisation'] => ({
  ...{ name, existingId: null, sectorIds: [], needIds: [], couldOffer: '' },
  ...{ locality: null, position: null },
})
const missing = (name: string): EntryBodies['missing'] => ({
  ...{ name, sectorIds: [], locality: null, position: null, why: '' },
})

/** A workshop with an exercise of each kind, or of these, and what its facilitators read of it. */
async function planWorkshop(name: string, kinds: readonly ExerciseKind[] = exerciseKinds) {
  const { slug } = await createAlliance(name, {
    sectors: ['Housing'],
    organisations: { 'Old mill': 'Housing' },
  })
  const asking = await askAsOwner()
  const exercises = kinds.map((kind) => usualExercise(kind, 'en', randomUUID()))
  const made = await asking.post(`/api/alliances/${slug}/workshops`, { data: { title: name, exercises } })
  const { id } = (await made.json()) as Workshop
  const path = `/api/alliances/${slug}/workshops/${id}`
  const readConsole = async () => (await (await asking.get(`${path}/console`)).json()) as ConsoleState
  return {
    page: `/a/${slug}/workshops/${id}`,
    readConsole,
    move: async (move: string) => {
      const { room } = await readConsole()
      const answer = await asking.post(`${path}/moves`, { data: { move, revision: room.revision } })
      expect(answer.status(), await answer.text()).toBe(200)
    },
  }
}

test('an owner plans a workshop, arranges its agenda by keyboard, and copies it', async () => {
  const { slug } = await createAlliance('Planning', {
    sectors: ['Housing'],
    organisations: { 'Old mill': '' },
  })
  const page = await visit(`/a/${slug}/table`, { as: 'owner' })
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Workshops' }).click()
  await page.getByRole('heading', { name: 'No workshop is planned yet' }).waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('button', { name: 'Plan a workshop' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a workshop' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('This is needed. Fill it in.').waitFor()
  await dialog.getByLabel('Title').fill('Second meeting')
  await dialog.getByLabel('Day', { exact: true }).fill('2027-01-15')
  expect(await faultsFor(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()

  await page.getByRole('heading', { name: 'Second meeting', level: 1 }).waitFor()
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('button', { expanded: false }) })
  await page.getByRole('button', { name: 'Who is here?' }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText('Who is here is now exercise 2').waitFor()
  await page.getByRole('button', { name: 'Move 1. Who else is there down' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Who else is there is now exercise 2').waitFor()
  // The button went down with its exercise, and has the focus still.
  await focused(page, 'Move 2. Who else is there down')
  await page.keyboard.press('Enter')
  await page.getByText('Who else is there is now exercise 3').waitFor()
  await page.getByRole('button', { name: 'Copy 9. Who goes to see whom' }).click()
  await page.getByRole('button', { name: 'Remove 10. Who goes to see whom' }).click()
  await page.getByRole('button', { name: 'Who is here?' }).click()
  await page.getByLabel('Question').fill('')
  await page.getByRole('button', { name: 'Save agenda' }).click()
  await page.getByText('Write the question that the room reads.').waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.getByLabel('Question').fill('Who has come?')
  await page.getByRole('button', { name: 'Save agenda' }).click()
  await page.getByRole('button', { name: 'Save agenda' }).waitFor({ state: 'detached' })
  expect(await cards.count()).toBeGreaterThan(7)

  await page.getByRole('link', { name: 'All workshops' }).click()
  await page.getByRole('button', { name: 'Copy Second meeting' }).click()
  await page.getByRole('link', { name: 'Copy of Second meeting' }).click()
  await page.getByRole('button', { name: 'Who has come?' }).waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.goto(`/a/${slug}/history`)
  await page.getByText('Camille Owner planned the workshop Second meeting').waitFor()
})

test('a room is held: the wall shows what phones add, keeps what is hidden, counts the votes, and says goodbye', async () => {
  const planned = await planWorkshop('Held in the town hall')
  const page = await visit(`${planned.page}/console`, { as: 'owner' })
  await page.getByRole('button', { name: 'Open door' }).click()
  await page.getByText('The door is open.').waitFor()
  expect(await faultsFor(page)).toEqual([])
  const { door, room } = await planned.readConsole()
  await page.getByText(`${door.code?.slice(0, 4)} ${door.code?.slice(4)}`).waitFor()

  const wall = await visit(door.wallPath ?? '', { viewport: { width: 1280, height: 720 } })
  await wall.getByRole('heading', { name: 'Welcome' }).waitFor()
  await wall.getByText(`${door.code?.slice(0, 4)} ${door.code?.slice(4)}`).waitFor()
  expect(await faultsFor(wall)).toEqual([])
  await wall.getByRole('img', { name: /QR code/ }).waitFor()

  const phone = await joinWith(door.code ?? '', 'Ana')
  expect(phone.room.workshopId).toBe(room.workshopId)
  await page.getByText('Ana').first().waitFor()
  await page.getByRole('button', { name: 'Begin: Who is here' }).click()
  await wall.getByRole('heading', { name: 'Who is here?' }).waitFor()
  const exercises = await exercisesOf(planned)
  await phone.add(exercises['who-is-here'] ?? '', 'organisation', organisation('Night shelter'))
  await wall.getByText('Night shelter').first().waitFor()
  await page.getByRole('button', { name: 'Take back Night shelter' }).click()
  await page.getByLabel('Reason').fill('It has closed')
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('button', { name: 'Add after all: Night shelter' }).waitFor()
  await wall.getByText('Night shelter').first().waitFor({ state: 'detached' })
  // Nobody is named on the wall.
  expect(await wall.getByText('Ana').count()).toBe(0)

  await page.getByRole('button', { name: 'Go to 7. Who is missing' }).click()
  await wall.getByRole('heading', { name: 'Who is missing?' }).waitFor()
  for (const name of ['Night bus', 'Legal advice', 'Lottery'])
    await phone.add(exercises['what-is-missing'] ?? '', 'missing', missing(name))
  await wall.getByText('3 entries').first().waitFor()
  expect(await wall.getByText('Night bus').count()).toBe(0)
  await page.getByText('3 waiting').waitFor()
  expect(await faultsFor(page)).toEqual([])
  // One after the other by keyboard: the focus goes on to the next one.
  await page.getByRole('button', { name: 'Approve Night bus' }).focus()
  await page.keyboard.press('Enter')
  await focused(page, 'Approve Legal advice')
  await page.keyboard.press('Enter')
  await focused(page, 'Approve Lottery')
  await page.getByRole('button', { name: 'Refuse Lottery' }).click()
  await page.getByLabel('Reason').fill('Not for us')
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await page.getByText('Nothing is waiting for you.').waitFor()
  await page.getByRole('button', { name: 'Reveal on the wall' }).click()
  await wall.getByText('Night bus').waitFor()
  expect(await faultsFor(wall)).toEqual([])

  await page.getByRole('button', { name: 'Next: Who goes to see whom' }).waitFor()
  await page.getByRole('button', { name: 'Go to 9. Vote' }).click()
  await page.getByRole('button', { name: 'Start 10 min' }).click()
  await wall.getByRole('timer').waitFor()
  await page.getByRole('button', { name: 'Prepare a vote' }).click()
  const dialog = page.getByRole('dialog', { name: 'Prepare a vote' })
  await dialog.getByRole('button', { name: 'Add the missing actors named here (2)' }).click()
  await dialog.getByLabel('New option').fill('A room to meet in')
  await page.keyboard.press('Enter')
  expect(await faultsFor(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Open voting' }).click()
  await wall.getByText('0 of 1 have voted').waitFor()
  const ballot = (await planned.readConsole()).room.ballot
  await phone.vote(ballot?.roundId ?? '', { [ballot?.options[0]?.id ?? '']: 2 })
  await wall.getByText('1 of 1 have voted').waitFor()
  expect(await wall.getByText('2 dots', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Close voting' }).click()
  await page.getByRole('button', { name: 'Reveal result' }).click()
  await wall.getByText('2 dots', { exact: true }).waitFor()
  expect(await faultsFor(wall)).toEqual([])

  await page.getByText('Decision', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Decision' }).fill('We ask the town for a night bus.')
  await page.getByRole('button', { name: 'Add to the minutes' }).click()
  await page.getByText('We ask the town for a night bus.').waitFor()
  await page.getByRole('button', { name: 'End workshop' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End workshop' }).click()
  await page.getByRole('heading', { name: 'The workshop has ended' }).waitFor()
  expect(await faultsFor(page)).toEqual([])
  await wall.getByRole('heading', { name: 'Thank you' }).waitFor()
  expect(await faultsFor(wall)).toEqual([])
  await page.getByRole('link', { name: 'Minutes' }).click()
  await page.getByText('We ask the town for a night bus.').waitFor()
  expect(await faultsFor(page)).toEqual([])
})

test('of two consoles the slower one is told that the room was moved, and the wall says when it hears nothing', async () => {
  const planned = await planWorkshop('Two at the helm', ['talk', 'vote'])
  await planned.move('open-door')
  const { door } = await planned.readConsole()
  const [first, second] = [
    await visit(`${planned.page}/console`, { as: 'owner' }),
    await visit(`${planned.page}/console`, { as: 'owner', viewport: { width: 768, height: 1024 } }),
  ]
  await first.getByRole('button', { name: 'Begin: Discussion' }).click()
  await second.getByRole('button', { name: 'Next: Vote' }).waitFor()
  expect(await faultsFor(second)).toEqual([])
  // What it is told of is held up; what it does is not.
  await second.route('**/events', (route) => route.abort())
  await second.route('**/console', (route) => route.abort())
  await second.context().setOffline(true)
  await second.context().setOffline(false)
  await first.getByRole('button', { name: 'Freeze phones' }).click()
  await first.getByRole('button', { name: 'Unfreeze phones' }).waitFor()
  await second.getByRole('button', { name: 'Next: Vote' }).click()
  await second.getByText('Somebody else has moved the room.').waitFor()
  expect((await planned.readConsole()).room.position.at).toBe(1)

  const wall = await visit(door.wallPath ?? '', { viewport: { width: 1280, height: 720 } })
  await wall.getByText('Pause: phones are frozen').waitFor()
  await wall.context().setOffline(true)
  await wall.getByText('No connection: this may be out of date').first().waitFor({ timeout: 20_000 })
  expect(await faultsFor(wall)).toEqual([])
  await wall.context().setOffline(false)
  await wall.getByText('No connection: this may be out of date').first().waitFor({ state: 'detached' })
  await wall.goto('/wall/no-such-wall')
  await wall.getByRole('heading', { name: 'This wall is no longer here' }).waitFor()
})

test('sheets of paper are printed for every exercise, and a row typed twice is there once', async () => {
  const planned = await planWorkshop('On paper')
  await planned.move('open-door')
  const page = await visit(`${planned.page}/sheets`, { as: 'owner' })
  await page.getByText('Sheet 101', { exact: true }).waitFor()
  await page.getByLabel('Tables').fill('2')
  await page.getByText('Sheet 102', { exact: true }).waitFor()
  expect(await faultsFor(page)).toEqual([])

  await page.getByRole('tab', { name: 'Type in' }).click()
  await page.getByLabel('Sheet number').fill('201')
  await page.getByRole('button', { name: 'Add row' }).click()
  await page.getByText('Fill this in.').waitFor()
  await page.getByLabel('Name').fill('Quay choir')
  await page.keyboard.press('Enter')
  await page.getByText('Row 1 is in: Quay choir').waitFor()
  expect(await faultsFor(page)).toEqual([])
  await page.getByLabel('Row').fill('1')
  await page.getByLabel('Name').fill('Quay choir')
  await page.keyboard.press('Enter')
  await page.getByText('Row 1 was in already: Quay choir').waitFor()
  expect((await planned.readConsole()).entries.map(({ sheet }) => sheet)).toEqual(['201/1'])
})

/** Ids of the exercises of a workshop by their kind. */
async function exercisesOf({ page }: { page: string }): Promise<Record<string, string>> {
  const asking = await askAsOwner()
  const answer = await asking.get(page.replace('/a/', '/api/alliances/'))
  const { exercises } = (await answer.json()) as Workshop
  return Object.fromEntries(exercises.map(({ kind, id }) => [kind, id]))
}

/** Waits until the keyboard is at the button of that name. */
async function focused(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, name)
}
