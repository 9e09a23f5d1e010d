import { expect, test } from '@jest/globals';
import { mandateRoles } from '../vocabulary/roles.js';
import { roleConflict } from './role-conflict.js';

const beside = (role: (typeof mandateRoles)[number]) =>
  mandateRoles.filter((other) => roleConflict(role, other) === undefined);

test('an auditor is besides that a reader at most', () => {
  expect(beside('auditor')).toEqual(['auditor', 'reader']);
});

test('a data-protection officer neither administers, writes nor sends', () => {
  expect(beside('data-protection-officer')).toEqual(
    mandateRoles.filter((role) => !['administrator', 'secretary', 'registrar', 'auditor'].includes(role)),
  );
});

test('it is the same from both sides, and of all the others nothing', () => {
  const looksAfter = ['auditor', 'data-protection-officer'];
  for (const one of mandateRoles) {
    for (const other of mandateRoles) {
      expect(roleConflict(one, other)).toBe(roleConflict(other, one));
      if (!looksAfter.includes(one) && !looksAfter.includes(other)) {
        expect(roleConflict(one, other)).toBeUndefined();
      }
    }
  }
});
