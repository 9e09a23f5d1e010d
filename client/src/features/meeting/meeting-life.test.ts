import { describe, expect, it } from '@jest/globals';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingState } from '@klubbat/shared/contracts/meeting';
import { meetingLife } from './meeting-life.js';

const whole = { announced: true, appealable: true };

function items(...paragraphs: (number | null)[]): AgendaItemView[] {
  return paragraphs.map((paragraph) => ({ paragraph }) as AgendaItemView);
}

function adjustment(state: AdjustmentView['state'], ...paragraphs: number[]): AdjustmentView {
  return { state, paragraphs, paragraphsLabel: `§§ ${paragraphs.join(', ')}` } as AdjustmentView;
}

function life(state: MeetingState, adjustments: AdjustmentView[], board = whole) {
  return meetingLife({ state, adjustments, items: items(1, 2) }, board);
}

function current(rows: ReturnType<typeof life>) {
  return rows.map(({ label, steps, present }) => [label, steps.find(({ key }) => key === present)?.label]);
}

describe('the steps of a meeting', () => {
  it('is one way while nothing has been sent', () => {
    expect(current(life('preparing', []))).toEqual([[null, 'Förbereds']]);
    expect(current(life('draft', []))).toEqual([[null, 'Skrivs']]);
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
