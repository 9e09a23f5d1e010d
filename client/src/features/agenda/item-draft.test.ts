import { describe, expect, it } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { changeOf } from './item-change.js';
import { draftOf } from './item-draft.js';
import { itemRules } from './item-rules.js';

const item: AgendaItemView = {
  id: '7d2f6a04-4a87-4c7e-9d0d-0f1f6f0f4a11',
  meetingId: '0b9d8a52-55d5-4c8b-8a8c-2f1f52b3c0aa',
  version: 3,
  position: 4,
  paragraph: 4,
  label: '§ 4',
  adjustmentId: null,
  announcedOn: null,
  consent: null,
  updatedAt: '2025-01-14T12:00:00Z',
  updatedBy: 'Siv Ek',
  title: 'Vinterväghållning',
  caseNumber: 'TN 2025/12',
  sections: [
    { kind: 'decision', heading: '', body: '1. Att godkänna planen.' },
    { kind: 'summary', body: 'Planen gäller två år.' },
  ],
  recipients: [{ name: 'Driftenheten', email: 'drift@sund.example' }],
};

const base = draftOf(item);
const withBody = (index: number, body: string) => ({
  ...base,
  sections: base.sections.map((section, at) => (at === index ? { ...section, body } : section)),
});

describe('what an edited item sends', () => {
  it('is nothing while nothing is written', () => {
    expect(changeOf(base, draftOf(item))).toEqual({});
    expect(itemRules.same(base, draftOf(item))).toBe(true);
  });

  it('keeps what was given empty and what was left out in the sections nobody touched', () => {
    expect(changeOf(base, withBody(1, 'Planen gäller tre år.')).sections).toEqual([
      { kind: 'decision', heading: '', body: '1. Att godkänna planen.' },
      { kind: 'summary', body: 'Planen gäller tre år.' },
    ]);
  });

  it('takes away by null', () => {
    const emptied = { ...base, caseNumbers: [' '], sections: [], recipients: [], outcome: '' as const };
    expect(changeOf(base, emptied)).toEqual({
      caseNumber: null,
      moreCaseNumbers: null,
      sections: null,
      recipients: null,
    });
  });

  it('leaves out recipient rows that were never filled in', () => {
    const rows = [...base.recipients, { key: 'new-2', name: '', email: ' ' }];
    expect(itemRules.same(base, { ...base, recipients: rows })).toBe(true);
  });
});

describe('two who wrote at once', () => {
  const { merge, settle, without, keepKeys } = itemRules;
  const bodies = ({ sections }: { sections: { body: string }[] }) => sections.map(({ body }) => body);

  it('takes both where they wrote in different places', () => {
    const { draft, places } = merge(base, withBody(0, 'Mitt'), withBody(1, 'Deras'));
    expect(places).toEqual([]);
    expect(bodies(draft)).toEqual(['Mitt', 'Deras']);
  });

  it('takes both where they wrote in different paragraphs of one section', () => {
    const from = withBody(0, 'Första.\n\nAndra.');
    const mine = withBody(0, 'Första, ändrad.\n\nAndra.');
    const theirs = withBody(0, 'Första.\n\nAndra, ändrad.\n\nTredje.');
    const { draft, places } = merge(from, mine, theirs);
    expect(places).toEqual([]);
    expect(draft.sections[0]?.body).toBe('Första, ändrad.\n\nAndra, ändrad.\n\nTredje.');
  });

  it('lets both stand where both wrote in the same paragraph, and asks nobody', () => {
    const { draft, places } = merge(base, withBody(0, 'Mitt'), withBody(0, 'Deras'));
    expect(places).toEqual([]);
    expect(draft.sections[0]?.body).toBe('Deras\n\nMitt');
  });

  it('asks where both chose another counting of points, and goes on saving the rest', () => {
    const withPoints = (points: (typeof base)['sections'][number]['points']) => ({
      ...base,
      sections: base.sections.map((section, at) => (at === 0 ? { ...section, points } : section)),
    });
    const theirs = withPoints('none');
    const { draft, places } = merge(base, { ...withPoints('paragraphs'), title: 'Ny rubrik' }, theirs);
    expect(places).toEqual(['row:sections:section-0']);
    expect(itemRules.texts(draft, theirs, places[0] ?? '')).toMatchObject({
      label: 'Beslut',
      mine: 'Beslutspunkter: varje stycke',
      theirs: 'Beslutspunkter: hela beslutet',
    });
    expect(changeOf(theirs, without(draft, theirs, places))).toEqual({ title: 'Ny rubrik' });
    expect(settle(draft, theirs, places[0] ?? '', 'theirs').sections[0]?.points).toBe('none');
  });

  it('knows a section again when the other has put one before it', () => {
    const added = { ...base.sections[0], kind: 'background', body: 'Ny' } as (typeof base.sections)[number];
    const fresh = draftOf({
      ...item,
      sections: [{ kind: 'background', body: 'Ny' }, ...(item.sections ?? [])],
    });
    const theirs = keepKeys(fresh, base);
    expect(theirs.sections.slice(1).map(({ key }) => key)).toEqual(['section-0', 'section-1']);
    const { draft, places } = merge(base, withBody(1, 'Mitt'), theirs);
    expect(places).toEqual([]);
    expect(bodies(draft)).toEqual([added.body, '1. Att godkänna planen.', 'Mitt']);
  });

  it('keeps what the one has changed though the other has taken it away', () => {
    const fewer = { ...base, sections: base.sections.slice(1) };
    for (const [mine, theirs] of [
      [withBody(0, 'Skrivet'), fewer],
      [fewer, withBody(0, 'Skrivet')],
    ] as const) {
      const { draft, places } = merge(base, mine, theirs);
      expect(places).toEqual([]);
      expect(bodies(draft)).toEqual(['Skrivet', 'Planen gäller två år.']);
    }
  });

  it('asks about nothing when both wrote the same', () => {
    const both = { ...base, title: 'Ny rubrik' };
    expect(merge(base, both, both)).toEqual({ draft: both, places: [] });
  });
});

describe('texts that are written together', () => {
  const KEYS = ['0199c0de-0000-7000-8000-000000000001', '0199c0de-0000-7000-8000-000000000002'];
  const known = draftOf({ ...item, sectionKeys: KEYS });
  const written = (part: typeof known, body: string, upTo: number) => ({
    ...part,
    sections: part.sections.map((section, at) =>
      at === 0 ? { ...section, body, text: { session: 's', upTo, update: `u${upTo}` } } : section,
    ),
  });

  it('are sent as what was written in them, and never as a whole', () => {
    const mine = written(known, 'Skrivet', 1);
    expect(changeOf(known, mine)).toEqual({ texts: { [KEYS[0] ?? '']: 'u1' } });
    expect(changeOf(mine, written(mine, 'Skrivet mer', 2))).toEqual({ texts: { [KEYS[0] ?? '']: 'u2' } });
    expect(itemRules.same(mine, written(known, 'Skrivet, och av en annan', 1))).toBe(true);
    const headed = { ...mine, sections: mine.sections.map((one) => ({ ...one, heading: 'Ny' })) };
    const change = changeOf(mine, headed);
    expect(change.sectionKeys).toEqual(KEYS);
    expect(change.sections?.[0]).not.toHaveProperty('body');
    expect(change.sections?.[1]).toHaveProperty('body');
  });

  it('stand as they live on the screen, whatever an answer says of them', () => {
    const mine = written(known, 'Som det lyder här', 3);
    const answer = itemRules.keepKeys(draftOf({ ...item, title: 'Deras', sectionKeys: KEYS }), known);
    const { draft, places } = itemRules.merge(known, mine, answer);
    expect(places).toEqual([]);
    expect(draft).toMatchObject({ title: 'Deras', sections: [{ body: 'Som det lyder här' }, {}] });
    expect(itemRules.withLive?.(answer, mine).sections[0]?.body).toBe('Som det lyder här');
  });

  it('stay where another took their section away while somebody wrote in it', () => {
    const fewer = { ...known, sections: known.sections.slice(1) };
    const { draft, places } = itemRules.merge(known, written(known, 'Skrivet', 1), fewer);
    expect(places).toEqual([]);
    expect(draft.sections.map(({ key }) => key)).toEqual(KEYS);
    expect(changeOf(fewer, draft)).toMatchObject({ sectionKeys: KEYS, texts: { [KEYS[0] ?? '']: 'u1' } });
  });

  it('are shown whole to whoever wrote too late', () => {
    const mine = written(known, 'För sent skrivet', 1);
    const [place = ''] = itemRules.changed(mine, known);
    expect(itemRules.texts(mine, known, place)).toMatchObject({ label: 'Beslut', mine: 'För sent skrivet' });
  });

  it('are told of where the server refuses one of them', () => {
    expect(itemRules.placeOf(`$.texts.${KEYS[0]}`)).toBe(`row::${KEYS[0]}`);
  });
});
