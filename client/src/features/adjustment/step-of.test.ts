import { describe, expect, it } from '@jest/globals';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { stepOf } from './step-of.js';

const today = '2026-11-25';
const board = { announced: true, appealable: true };

function adjustment(state: AdjustmentView['state'], part: Partial<AdjustmentView> = {}): AdjustmentView {
  return {
    id: state,
    state,
    origin: 'klubbat',
    paragraphs: [1],
    paragraphsLabel: '§ 1',
    adjustedAt: null,
    signers: [],
    notices: [],
    ...part,
  } as unknown as AdjustmentView;
}

function next(adjustments: AdjustmentView[], paragraphs: number[] = [1]) {
  const items = paragraphs.map((paragraph) => ({ paragraph }) as AgendaItemView);
  return stepOf(
    {
      id: 'm',
      date: '2026-11-18',
      items,
      adjustments,
      history: false,
      permitted: ['meeting.read', 'meeting.send-for-adjustment', 'meeting.dispatch'],
    },
    board,
    today,
  );
}

const signer = (me: boolean) =>
  ({
    me,
    name: 'Siv Ek',
    required: true,
    mayNow: true,
    signedAt: null,
    replacedBy: null,
    refusal: null,
  }) as AdjustmentView['signers'][number];
const notice = (lastAppealDay: string) =>
  ({ lastAppealDay, standsUntil: lastAppealDay }) as AdjustmentView['notices'][number];
const adjusted = adjustment('adjusted', { adjustedAt: '2026-11-24T12:00:00Z' });

describe('the next step', () => {
  it.each([
    ['a draft', [], 'Skicka till justerarna'],
    ['waits for me', [adjustment('partly-signed', { signers: [signer(true)] })], 'Justera § 1'],
    [
      'waits for another',
      [adjustment('partly-signed', { signers: [signer(false)] })],
      'Se vilka som är kvar',
    ],
    [
      'somebody refuses',
      [
        adjustment('partly-signed', {
          signers: [{ ...signer(false), refusal: { reason: 'Nej', at: today } }],
        }),
      ],
      'Svara på vägran',
    ],
    ['the body is to adjust it', [adjustment('referred-to-body')], 'Anteckna organets justering'],
    ['adjusted', [adjusted], 'Anslå justeringen'],
    [
      'the appeal time runs',
      [adjustment('announced', { notices: [notice(today)] })],
      'Skicka protokollsutdrag',
    ],
    [
      'the appeal time is over',
      [adjustment('announced', { notices: [notice('2026-11-24')] })],
      'Anteckna att anslagstiden har gått ut',
    ],
    ['noted', [adjustment('appeal-period-over')], 'Lämna över till arkivet'],
    ['archived', [adjustment('archived')], 'Skicka protokollsutdrag'],
    ['withdrawn', [adjustment('withdrawn')], 'Skicka till justerarna'],
  ])('of one adjustment: %s', (_what, adjustments, label) => {
    expect(next(adjustments)?.label).toBe(label);
  });

  it('is the one with the shortest time where there are several', () => {
    const waits = adjustment('partly-signed', { paragraphs: [2], signers: [signer(false)] });
    expect(next([waits, adjusted], [1, 2, 3])?.label).toBe('Anslå justeringen');
  });

  it('tells until when', () => {
    expect(next([])?.about).toContain('senast onsdag 2 december 2026, om 7 dagar');
    expect(next([adjusted])?.about).toContain('senast torsdag 26 november 2026, i morgon');
  });
});

describe('the next step of minnesanteckningar', () => {
  const notes = (part: Partial<Parameters<typeof stepOf>[0]> = {}) =>
    stepOf(
      {
        id: 'm',
        date: '2026-11-18',
        record: 'notes',
        items: [{ paragraph: null } as AgendaItemView],
        adjustments: [],
        history: false,
        permitted: ['meeting.finish-notes', 'meeting.publish'],
        ...part,
      },
      board,
      today,
    )?.label;

  it.each([
    ['when the meeting has been held', {}, 'Gör anteckningarna klara'],
    ['before the meeting', { date: '2026-12-01' }, undefined],
    ['without items', { items: [] }, undefined],
    ['for one who may not', { permitted: [] }, undefined],
    ['when they are finished', { adjustments: [adjusted] }, 'Öppna den offentliga versionen'],
  ])('%s', (_when, part, expected) => {
    expect(notes(part)).toBe(expected);
  });
});
