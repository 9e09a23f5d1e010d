import { expect, test } from '@jest/globals';
import { mandateRoles, type MandateRole } from '@klubbat/shared/vocabulary/roles';
import { givesHerself, rolesGiven } from './role-giving.js';

const holder = (role: MandateRole, boardId: string | null) => ({
  admin: false,
  personId: 'me',
  mandates: [{ organisationId: 'own', boardId, role }],
});
const board = { organisationId: 'own', boardId: 'own-board' };
const whole = { organisationId: 'own', boardId: null };
const inBoards = ['secretary', 'chair', 'vice-chair', 'member', 'substitute', 'official', 'reader'];

test('who administers the organisation gives every role, in it and in its boards', () => {
  const administrator = holder('administrator', null);
  expect(rolesGiven(administrator, whole)).toEqual(mandateRoles);
  expect(rolesGiven(administrator, board)).toEqual(mandateRoles);
  expect(rolesGiven(administrator, { ...whole, organisationId: 'elsewhere' })).toEqual([]);
});

test.each(['secretary', 'administrator'] as const)(
  'a %s of a board gives those of the body and those who work for it, and nobody who looks after them',
  (role) => {
    expect(rolesGiven(holder(role, 'own-board'), board)).toEqual(inBoards);
    expect(rolesGiven(holder(role, 'own-board'), whole)).toEqual([]);
    expect(rolesGiven(holder(role, 'own-board'), { ...board, boardId: 'other-board' })).toEqual([]);
  },
);

test.each(mandateRoles.filter((role) => role !== 'administrator' && role !== 'secretary'))(
  'a %s gives no role',
  (role) => {
    expect(rolesGiven(holder(role, null), board)).toEqual([]);
    expect(rolesGiven(holder(role, null), whole)).toEqual([]);
  },
);

test('nobody gives herself a role', () => {
  expect(givesHerself(holder('administrator', null), 'me')).toBe(true);
  expect(givesHerself(holder('administrator', null), 'another')).toBe(false);
});
