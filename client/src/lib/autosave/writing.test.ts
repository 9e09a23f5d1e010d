import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldRules } from './field-rules.js';
import type { Stored } from './part-rules.js';
import {
  isUnsaved,
  startWriting,
  step,
  wakeAt,
  type Save,
  type Writing,
  type WritingEvent,
} from './writing.js';

interface Page {
  title: string;
  text: string;
}

const rules = fieldRules<Page>({
  labels: { title: 'Rubrik', text: 'Text' },
  stored: (field, page) => page[field],
  read: (field, page) => page[field],
});

/** A server that writes a save once, however often it comes; a title that is empty it refuses. */
function aServer() {
  let held: Stored<Page> = { part: { title: 'A', text: '' }, version: 1, who: 'Siv', at: null };
  const done = new Set<string>();
  const written: string[] = [];
  return {
    held: () => held,
    written,
    otherWrites: (part: Partial<Page>) => {
      held = { part: { ...held.part, ...part }, version: held.version + 1, who: 'Siv', at: null };
    },
    take: ({ saveId, part, base, version }: Save<Page>): WritingEvent<Page> => {
      if (done.has(saveId)) {
        return { type: 'answered', stored: held, now: 0 };
      }
      if (part.title === '') {
        return { type: 'refused', fault: 'empty', places: ['title'] };
      }
      if (version !== held.version) {
        return { type: 'stale', other: { who: 'Siv', at: null } };
      }
      const change = Object.fromEntries(
        rules.changed(part, base).map((field) => [field, part[field as keyof Page]]),
      );
      held = { part: { ...held.part, ...change }, version: version + 1, who: 'Elin', at: null };
      done.add(saveId);
      written.push(part.text);
      return { type: 'answered', stored: held, now: 0 };
    },
  };
}

type Happening =
  | { what: 'type'; field: keyof Page; letter: string }
  | { what: 'other'; field: keyof Page; letter: string }
  | { what: 'wait' }
  | { what: 'deliver'; lost: 'request' | 'answer' | null }
  | { what: 'sign-out' }
  | { what: 'hurry' }
  | { what: 'reopen' };

const field = fc.constantFrom<keyof Page>('title', 'text');
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant('type' as const), field, letter: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ what: fc.constant('other' as const), field, letter: fc.constantFrom('x', 'y') }),
  fc.constant({ what: 'wait' as const }),
  fc.record({ what: fc.constant('deliver' as const), lost: fc.constantFrom('request', 'answer', null) }),
  fc.constant({ what: 'sign-out' as const }),
  fc.constant({ what: 'hurry' as const }),
  fc.constant({ what: 'reopen' as const }),
);

/** One writer and the server, driven by hand. */
function aDesk() {
  const server = aServer();
  let writing: Writing<Page> = startWriting({ part: server.held().part, version: 1 });
  let now = 0;
  let saves = 0;
  const tell = (event: WritingEvent<Page>) => {
    writing = step(writing, event, rules);
  };
  const wake = () => {
    const due = wakeAt(writing, rules);
    if (due !== undefined) {
      now = Math.max(now, due);
      saves += 1;
      tell({ type: 'wake', now, saveId: `save-${saves}` });
    }
  };
  const deliver = (lost: 'request' | 'answer' | null) => {
    if (writing.flight === null) {
      return;
    }
    const answer: WritingEvent<Page> =
      writing.flight === 'read' || writing.save === null
        ? { type: 'read', stored: server.held() }
        : lost === 'request'
          ? { type: 'failed', trouble: 'unreachable', now }
          : server.take(writing.save);
    tell(lost === null ? answer : { type: 'failed', trouble: 'unreachable', now });
  };
  return {
    server,
    writing: () => writing,
    tell,
    type: (part: Partial<Page>) => {
      now += 100;
      tell({ type: 'typed', draft: { ...writing.draft, ...part }, now });
    },
    wake,
    deliver,
    hurry: () => tell({ type: 'hurry', now, signedIn: true }),
    /** the page is closed and opened again: only what stood on the device is left */
    reopen: () => {
      const { base, draft, save, held } = writing;
      writing = { ...startWriting(base), draft, save, held };
    },
    settle: () => {
      for (let round = 0; round < 20; round += 1) {
        tell({ type: 'hurry', now, signedIn: true });
        wake();
        deliver(null);
        tell({ type: 'seen', stored: server.held() });
      }
    },
  };
}

describe('writing', () => {
  it('loses no letter and never has two requests on their way, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        const desk = aDesk();
        for (const one of happenings) {
          const before = desk.writing();
          switch (one.what) {
            case 'type': {
              const typed = before.draft[one.field] + one.letter;
              desk.type({ [one.field]: typed });
              expect(desk.writing().draft[one.field]).toBe(typed);
              break;
            }
            case 'other':
              desk.server.otherWrites({ [one.field]: desk.server.held().part[one.field] + one.letter });
              break;
            case 'wait':
              desk.wake();
              if (before.flight !== null) {
                expect(desk.writing()).toBe(before);
              }
              break;
            case 'deliver':
              desk.deliver(one.lost);
              break;
            case 'sign-out':
              if (before.flight !== null) {
                desk.tell({ type: 'failed', trouble: 'signed-out', now: 0 });
              }
              break;
            case 'hurry':
              desk.hurry();
              break;
            case 'reopen':
              desk.reopen();
              break;
          }
          const after = desk.writing();
          const server = desk.server.held().part;
          const gone = (['title', 'text'] as const).filter(
            (name) =>
              // the writer's own letters in what he saw are in the draft, or the other's newer text stands there
              !rules.same(before.draft, after.draft) &&
              one.what !== 'type' &&
              !after.draft[name].includes(before.draft[name]) &&
              server[name] !== after.draft[name],
          );
          expect(gone).toEqual([]);
        }
        desk.settle();
        const { draft, held } = desk.writing();
        for (const name of ['title', 'text'] as const) {
          if (held?.places.includes(name) !== true) {
            expect(desk.server.held().part[name]).toBe(draft[name]);
          }
        }
        expect(isUnsaved(desk.writing(), rules)).toBe(held !== null);
      }),
      { numRuns: 500 },
    );
  });

  it('saves after a pause, and at the latest a second after the first letter', () => {
    const desk = aDesk();
    desk.type({ text: 'a' });
    expect(wakeAt(desk.writing(), rules)).toBe(600);
    for (let letter = 0; letter < 50; letter += 1) {
      desk.type({ text: `${desk.writing().draft.text}a` });
    }
    expect(wakeAt(desk.writing(), rules)).toBe(1_100);
  });

  it('sends what was typed while a save was on its way, after it', () => {
    const desk = aDesk();
    desk.type({ text: 'först' });
    desk.wake();
    desk.type({ text: 'först, sedan' });
    expect(desk.writing().save?.part.text).toBe('först');
    desk.deliver(null);
    desk.wake();
    desk.deliver(null);
    expect(desk.server.written).toEqual(['först', 'först, sedan']);
  });

  it('repeats the very same save when the answer was lost, and it is written once', () => {
    const desk = aDesk();
    desk.type({ text: 'en gång' });
    desk.wake();
    desk.deliver('answer');
    const { save } = desk.writing();
    desk.wake();
    expect(desk.writing().save).toBe(save);
    desk.deliver(null);
    expect(desk.server.written).toEqual(['en gång']);
    expect(isUnsaved(desk.writing(), rules)).toBe(false);
  });

  it('keeps both texts where both wrote, names the other, and saves the rest', () => {
    const desk = aDesk();
    desk.server.otherWrites({ text: 'hans' });
    desk.type({ text: 'min', title: 'Ny' });
    desk.settle();
    expect(desk.writing().held).toEqual({ other: { who: 'Siv', at: null }, places: ['text'] });
    expect(desk.server.held().part).toEqual({ title: 'Ny', text: 'hans' });
    expect(desk.writing().draft.text).toBe('min');
    desk.tell({ type: 'settled', place: 'text', choice: 'mine', now: 0 });
    desk.settle();
    expect(desk.server.held().part.text).toBe('min');
  });

  it('tells of an emptied title and goes on saving the rest', () => {
    const desk = aDesk();
    desk.type({ title: '' });
    desk.settle();
    desk.type({ text: 'resten' });
    desk.settle();
    expect(desk.server.held().part).toEqual({ title: 'A', text: 'resten' });
    expect(desk.writing().refused?.places).toEqual(['title']);
    desk.type({ title: 'Ny' });
    desk.settle();
    expect(desk.server.held().part.title).toBe('Ny');
    expect(desk.writing().refused).toBeNull();
  });

  it('sends nothing while nobody is signed in, and goes on when he is back', () => {
    const desk = aDesk();
    desk.type({ text: 'före' });
    desk.wake();
    desk.tell({ type: 'failed', trouble: 'signed-out', now: 0 });
    desk.type({ text: 'före och efter' });
    expect(wakeAt(desk.writing(), rules)).toBeUndefined();
    desk.settle();
    expect(desk.server.held().part.text).toBe('före och efter');
  });

  it('takes in what others write while nothing here is unsaved, without a word', () => {
    const desk = aDesk();
    desk.server.otherWrites({ text: 'hans' });
    desk.tell({ type: 'seen', stored: desk.server.held() });
    expect(desk.writing().draft.text).toBe('hans');
    expect(desk.writing().joined).toBeNull();
  });
});
