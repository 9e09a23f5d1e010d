import { describe, expect, test } from '@jest/globals';
import { actions, type Action, type MandateRole } from '@klubbat/shared/vocabulary/roles';
import { may, mayKnow, permitted, permittedSomewhere, whereMay, type Holder } from '../src/policies/may.js';

const OWN = { organisationId: 'own', boardId: 'own-board' };
const OTHER_BOARD = { organisationId: 'own', boardId: 'other-board' };
const ELSEWHERE = { organisationId: 'elsewhere', boardId: 'board-elsewhere' };

const holder = (role: MandateRole, boardId: string | null): Holder => ({
  admin: false,
  mandates: [{ organisationId: 'own', boardId, role }],
});

/** What a role may and may not, line by line: with a mandate in a board, in the whole organisation, and elsewhere. */
export function roleRights(role: MandateRole, table: Record<Action, 'yes' | 'no'>): void {
  const yes = actions.filter((action) => table[action] === 'yes');
  describe(role, () => {
    test.each(actions.map((action) => [action, table[action]] as const))('%s: %s', (action, expected) => {
      expect(may(holder(role, OWN.boardId), action, OWN)).toBe(expected === 'yes');
      expect(may(holder(role, null), action, OWN)).toBe(expected === 'yes');
    });

    test('is told the same, and lists are cut by the same', () => {
      const [inBoard, everywhere] = [holder(role, OWN.boardId), holder(role, null)];
      expect(permitted(inBoard, OWN)).toEqual(yes);
      expect(permittedSomewhere(inBoard)).toEqual(yes);
      for (const action of actions) {
        const is = table[action] === 'yes';
        const none = { everywhere: false, organisations: [], boards: [] };
        expect(whereMay(inBoard, action)).toEqual(is ? { ...none, boards: [OWN.boardId] } : none);
        expect(whereMay(everywhere, action)).toEqual(is ? { ...none, organisations: ['own'] } : none);
      }
    });

    test('nothing in another board, and in another organisation not even that it is there', () => {
      expect(permitted(holder(role, OWN.boardId), OTHER_BOARD)).toEqual([]);
      for (const boardId of [OWN.boardId, null]) {
        expect(permitted(holder(role, boardId), ELSEWHERE)).toEqual([]);
        expect(mayKnow(holder(role, boardId), ELSEWHERE)).toBe(false);
      }
    });

    test('what is secret is read by its own action, also where a subject says so by itself', () => {
      const reads = table['meeting.read-secret'] === 'yes';
      expect(may(holder(role, null), 'meeting.read', { ...OWN, secret: true })).toBe(reads);
    });
  });
}
