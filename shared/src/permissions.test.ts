import { describe, expect, test } from 'vitest'
import { may, mayResetPassword, type Permission, permissions, roleIn, tokenMay } from './permissions.ts'

const account = (id: string, memberships: Record<string, 'member' | 'owner'>, operator = false) => ({
  id,
  operator,
  memberships: Object.entries(memberships).map(([allianceId, role]) => ({ allianceId, role })),
})

const all = Object.keys(permissions) as Permission[]

test('guests read, members also write, owners also manage people, and nobody else may anything', () => {
  expect(['guest', 'member', 'owner'].map((role) => may(role as 'guest', 'read'))).toEqual([true, true, true])
  expect(['guest', 'member', 'owner'].map((role) => may(role as 'guest', 'readMembers'))).toEqual([
    false,
    true,
    true,
  ])
  expect(['guest', 'member', 'owner'].map((role) => may(role as 'guest', 'manageMembers'))).toEqual([
    false,
    false,
    true,
  ])
  expect(may(null, 'read')).toBe(false)
})

test('a participant may nothing that is not theirs, and nothing is theirs yet', () => {
  expect(all.filter((permission) => may('participant', permission))).toEqual([])
})

test('a program does what its role does, but for who belongs to the alliance', () => {
  const kept = (role: 'member' | 'owner') =>
    all.filter((permission) => may(role, permission) && !tokenMay(role, permission))
  expect(kept('member')).toEqual(['readMembers'])
  expect(kept('owner')).toEqual(['readMembers', 'invite', 'manageMembers'])
  expect(tokenMay('member', 'configure')).toBe(false)
})

test('the operator owns every alliance, others are what they were made', () => {
  expect(roleIn(account('o', {}, true), 'a')).toBe('owner')
  expect(roleIn(account('m', { a: 'member' }), 'a')).toBe('member')
  expect(roleIn(account('m', { a: 'member' }), 'b')).toBeNull()
})

describe('a link for a new password', () => {
  const owner = account('owner', { a: 'owner' })
  test.each([
    ['a member of the owner’s alliance', owner, account('m', { a: 'member' }), true],
    [
      'a member of several alliances, all the owner’s',
      account('o', { a: 'owner', b: 'owner' }),
      account('m', { a: 'member', b: 'member' }),
      true,
    ],
    ['a member of another alliance too', owner, account('m', { a: 'member', b: 'member' }), false],
    [
      'a member of another alliance where the owner is but a member',
      account('o', { a: 'owner', b: 'member' }),
      account('m', { a: 'member', b: 'member' }),
      false,
    ],
    ['another owner', owner, account('p', { a: 'owner' }), false],
    ['an owner of another alliance', owner, account('p', { a: 'member', b: 'owner' }), false],
    ['an operator who is a member here', owner, account('p', { a: 'member' }, true), false],
    ['somebody of no alliance', owner, account('p', {}), false],
    ['oneself', owner, account('owner', { a: 'member' }), false],
    ['a member, made by a member', account('x', { a: 'member' }), account('m', { a: 'member' }), false],
    [
      'an owner, made by the operator',
      account('op', {}, true),
      account('p', { a: 'owner', b: 'owner' }),
      true,
    ],
    ['an operator, made by another one', account('op', {}, true), account('p', {}, true), true],
    ['an operator, made by themselves', account('op', {}, true), account('op', {}, true), false],
  ])('for %s', (_whom, actor, target, expected) => {
    expect(mayResetPassword(actor, target)).toBe(expected)
  })
})
