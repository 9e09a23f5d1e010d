import { describe, expect, test } from '@jest/globals';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { callDoor, doorAddress } from './call.js';
import { faultAt, problemOf } from './problem-error.js';

const id = '0190a1b2-0000-7000-8000-000000000001';

describe('the address of a door', () => {
  test.each([
    ['with its parameter', doorAddress(meetingDoors.show, { params: { id } }), `/api/meetings/${id}`],
    [
      'with what is asked for, and nothing for what is left empty',
      doorAddress(meetingDoors.list, { query: { q: 'å & ä', from: '' } }),
      '/api/meetings?q=%C3%A5+%26+%C3%A4',
    ],
    ['without a question mark when nothing is asked', doorAddress(meetingDoors.list), '/api/meetings'],
    [
      'with a parameter that cannot lead elsewhere',
      doorAddress(meetingDoors.show, { params: { id: '../people' } }),
      '/api/meetings/..%2Fpeople',
    ],
  ])('%s', (_, address, expected) => {
    expect(address).toBe(expected);
  });
});

describe('faults of form', () => {
  const refused = callDoor(registerDoors.updateBoard, {
    params: { id },
    body: { version: 1, adjusterCount: Number('två'), name: ' ' },
  }).catch((error: unknown) => error);

  test('are all told at their fields, without asking the server', async () => {
    const error = await refused;
    expect(problemOf(error)).toMatchObject({ code: 'invalid', status: 422 });
    expect(faultAt(error, 'adjusterCount')).toBe('Ska vara ett tal.');
    expect(faultAt(error, 'name')).toBe('Får inte vara tomt.');
    expect(faultAt(error, 'seats')).toBeUndefined();
  });
});
