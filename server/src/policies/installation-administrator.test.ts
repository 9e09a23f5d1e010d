import { expect, test } from '@jest/globals';
import { actions, mandateRoles } from '@klubbat/shared/vocabulary/roles';
import { permitted, permittedSomewhere, whereMay } from './may.js';
import { givesHerself, rolesGiven } from './role-giving.js';

const admin = { admin: true, mandates: [], personId: 'me' };

test('may do all, everywhere: there is nobody else yet', () => {
  expect(permitted(admin, { organisationId: 'any' })).toEqual([...actions]);
  expect(permittedSomewhere(admin)).toEqual([...actions]);
  expect(whereMay(admin, 'meeting.read').everywhere).toBe(true);
  expect(rolesGiven(admin, { organisationId: 'any', boardId: null })).toEqual(mandateRoles);
  expect(givesHerself(admin, 'me')).toBe(false);
});

test('no action is to sign: who signs is decided by who one is', () => {
  expect(actions.filter((action) => /sign\b|adjust$/.test(action))).toEqual([]);
});
