import { describe, expect, it } from '@jest/globals';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingState, MeetingView } from '@klubbat/shared/contracts/meeting';
import { meetingLife } from './meeting-life.js';

const whole = { announced: true, appealable: true };

function items(...paragraphs: (number | null)[]): AgendaItemView[] {
  return paragraphs.map((paragraph) => ({ paragraph }) as AgendaItemView);
}

function adjustment(state: AdjustmentView['state'], ...paragraphs: number[]): AdjustmentView {
  return { state, paragraphs, paragraphsLabel: `§§ ${paragraphs.join(', ')}` } as AdjustmentView;
}

function life(
  state: MeetingState,
  adjustments: AdjustmentView[],
  board = whole,
  { calledAt = null, current = null }: { calledAt?: string | null; current?: string | null } = {},
) {
  const sitting = { currentItemId: current } as MeetingView['sitting'];
  return meetingLife({ state, adjustments, items: items(1, 2), calledAt, sitting }, board);
}

function current(rows: ReturnType<typeof life>) {
  return rows.map(({ label, steps, present }) => [label, steps.find(({ key }) => key === present)?.label]);
}

describe('the steps of a meeting', () => {
  it('is one way while nothing has been sent', () => {
    expect(current(life('preparing', []))).toEqual([[null, 'Förbereds']]);
    expect(current(life('draft', []))).toEqual([[null, 'Skrivs']]);
  });

  it.each([
    ['draft', [], 'Skrivs'],
    ['adjusted', [adjustment('adjusted', 1, 2)], 'Klara'],
  ] as const)('of notes that are %s is never adjusted', (state, adjustments, present) => {
    const rows = meetingLife(
      {
        state,
        record: 'notes',
        adjustments: [...adjustments],
        items: items(1, 2),
        calledAt: null,
        sitting: null,
      },
      whole,
    );
    expect(current(rows)).toEqual([[null, present]]);
    expect(rows[0]?.steps.map(({ label }) => label)).not.toContain('Justeras');
    expect(rows[0]?.steps.at(-1)?.label).toBe('Klara');
  });

  it('tells that it has been called, and that it is being held', () => {
    const called = { calledAt: '2026-11-20T09:00:00Z' };
    expect(current(life('preparing', [], whole, called))).toEqual([[null, 'Kallat']]);
    expect(current(life('draft', [], whole, { ...called, current: 'i' }))).toEqual([[null, 'Pågår']]);
    expect(current(life('draft', [adjustment('adjusted', 1)], whole, { current: 'i' }))).toEqual([
      ['§§ 1', 'Justerat'],
      ['§ 2', 'Pågår'],
    ]);
    const labels = (rows: ReturnType<typeof life>) => rows[0]?.steps.map(({ label }) => label).slice(0, 4);
    expect(labels(life('preparing', []))).toEqual(['Förbereds', 'Kallat', 'Pågår', 'Skrivs']);
    expect(labels(life('draft', [], whole, called))).toEqual(['Förbereds', 'Kallat', 'Skrivs', 'Justeras']);
  });

  it('says of none that was called in another way that it was called from here', () => {
    expect(life('draft', [])[0]?.steps.map(({ label }) => label)).not.toContain('Kallat');
  });

  it('is one way for each adjustment, and one for what remains', () => {
    expect(current(life('draft', [adjustment('adjusted', 1)]))).toEqual([
      ['§§ 1', 'Justerat'],
      ['§ 2', 'Skrivs'],
    ]);
  });

  it('counts what was withdrawn as remaining', () => {
    expect(current(life('draft', [adjustment('withdrawn', 1, 2)]))).toEqual([[null, 'Skrivs']]);
  });

  it.each([
    [whole, 7],
    [{ announced: true, appealable: false }, 6],
    [{ announced: false, appealable: true }, 5],
  ])('has the steps that the body has: %o', (board, count) => {
    expect(life('draft', [], board)[0]?.steps).toHaveLength(count);
  });

  it('keeps a step that was taken though the body no longer has it', () => {
    const rows = life('announced', [adjustment('announced', 1, 2)], { announced: false, appealable: false });
    expect(current(rows)).toEqual([[null, 'Anslaget']]);
  });
});
