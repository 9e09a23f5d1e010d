import { itemKindWords, outcomeWords } from '@klubbat/shared/sentences/words';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import { mergeBlocks } from '../../lib/autosave/merge-blocks.js';
import { keepKeys, mergeRows, type MergedRow } from '../../lib/autosave/merge-rows.js';
import type { Merged, PartRules } from '../../lib/autosave/part-rules.js';
import { akinEntry, entryFields, sameEntry, type DraftEntries, type DraftEntry } from './draft-entries.js';
import { electionsText } from './election-draft.js';
import {
  isKey,
  sameSection,
  sameShape,
  storedIn,
  type DraftField,
  type DraftSection,
  type ItemDraft,
} from './item-draft.js';
import { unsentMark } from '../../lib/shared-text/unsent.js';
import { sectionKindName } from '../../lib/section-kind-name.js';

const SECTION = 'section:';

const labels: Record<DraftField, string> = {
  title: 'Rubrik',
  caseNumbers: 'Ärendenummer',
  kind: 'Slag',
  outcome: 'Utgång',
  immediateAdjustment: 'Omedelbar justering',
  urgent: 'Extra ärende',
  confidential: 'Sekretess',
  sections: 'Avsnitt',
  recipientsHeading: 'Rubrik för mottagare',
  recipients: 'Mottagare',
  attachments: 'Bilagor',
  deferral: 'Bordläggning eller återremiss',
  motions: 'Yrkanden',
  conflictsOfInterest: 'Jäv',
  notParticipating: 'Deltar inte i beslutet',
  reservations: 'Reservationer',
  statements: 'Yttranden och anteckningar',
  elections: 'Val',
};

const byField = fieldRules<ItemDraft>({
  labels,
  stored: storedIn,
  read: fieldText,
  same: (field, one, other) =>
    field === 'sections'
      ? one.sections.length === other.sections.length &&
        one.sections.every((section, at) => {
          const match = other.sections[at];
          const together = section.text !== undefined || match?.text !== undefined;
          return (
            match !== undefined && (!together || section.key === match.key) && sameSection(section, match)
          );
        })
      : undefined,
  sentAs: {
    sectionKeys: 'sections',
    caseNumber: 'caseNumbers',
    moreCaseNumbers: 'caseNumbers',
  },
});

/** How an item that two write in is brought together: by fields, by sections, and in a section by its blocks. */
export const itemRules: PartRules<ItemDraft> = {
  ...byField,
  keepKeys: (fresh, known) => ({
    ...fresh,
    sections: keptSections(fresh.sections, known.sections),
    ...keptEntries(fresh, known),
    // rows in rows have no keys to match by: what says the same stays the same on the screen
    elections: sameElections(fresh, known) ? known.elections : fresh.elections,
  }),
  withLive,
  merge: (base, mine, their): Merged<ItemDraft> => {
    const theirs = withWritten(base, mine, their);
    const { draft, places } = mergedEntries(byField.merge(base, mine, theirs), base, mine, theirs);
    if (!places.includes('sections')) {
      return { draft: withLive(draft, mine), places };
    }
    const { rows, clashes } = mergeRows(
      base.sections,
      mine.sections,
      theirs.sections,
      sameSection,
      mergeSection,
    );
    return {
      draft: withLive({ ...draft, sections: rows }, mine),
      places: [
        ...places.filter((place) => place !== 'sections'),
        ...clashes.map((key) => (key === '*' ? 'sections' : SECTION + key)),
      ],
    };
  },
  without: (draft, server, places) => {
    const keys = new Set(places.filter((place) => place.startsWith(SECTION)).map(keyOf));
    const sections = draft.sections.map((section) =>
      keys.has(section.key) ? (sectionIn(server, section.key) ?? section) : section,
    );
    return byField.without(
      { ...draft, sections },
      server,
      places.filter((place) => !place.startsWith(SECTION)),
    );
  },
  settle: (draft, server, place, choice) => {
    if (place === 'sections' && choice === 'both') {
      return { ...draft, sections: joined(draft.sections, server.sections) };
    }
    if (place === 'recipients' && choice === 'both') {
      return { ...draft, recipients: joined(draft.recipients, server.recipients) };
    }
    const theirs = place.startsWith(SECTION) ? sectionIn(server, keyOf(place)) : undefined;
    if (theirs === undefined || choice === 'mine') {
      return withLive(byField.settle(draft, server, place, choice), draft);
    }
    const settled = withLive({ ...server, sections: [theirs] }, draft).sections[0] ?? theirs;
    return {
      ...draft,
      sections: draft.sections.map((section) => {
        if (section.key !== theirs.key) {
          return section;
        }
        return choice === 'theirs' || section.text !== undefined
          ? settled
          : { ...section, body: `${section.body}\n\n${theirs.body}`.trim() };
      }),
    };
  },
  texts: (draft, server, place) => {
    if (!place.startsWith(SECTION)) {
      const joins = place === 'sections' || place === 'recipients';
      return { ...byField.texts(draft, server, place), joins };
    }
    const mine = sectionIn(draft, keyOf(place));
    const theirs = sectionIn(server, keyOf(place));
    const shown = mine ?? theirs;
    return {
      label: shown === undefined ? labels.sections : shown.heading || sectionKindName(shown.kind),
      mine: mine === undefined ? '' : sectionText(mine),
      theirs: theirs === undefined ? '' : sectionText(theirs),
      joins: true,
    };
  },
  placeOf: (path) => {
    const key = /^\$\.texts\.([0-9a-f-]{36})/.exec(path)?.[1];
    return key === undefined ? byField.placeOf(path) : SECTION + key;
  },
  changed: (draft, server) =>
    byField.changed(draft, server).flatMap((field) => {
      const keys = (part: ItemDraft) => part.sections.map(({ key }) => key).join();
      if (field !== 'sections' || keys(draft) !== keys(server)) {
        return [field];
      }
      return draft.sections
        .filter((section, at) => !sameSection(section, server.sections[at] ?? section))
        .map(({ key }) => SECTION + key);
    }),
};

/** Sections that the server names keep their names; those of an answer without names are known by what they say. */
function keptSections(fresh: DraftSection[], known: DraftSection[]): DraftSection[] {
  const named = fresh.some(({ key }) => known.some((one) => one.key === key && isKey(key)));
  const rows =
    named || (known.length === 0 && fresh.every(({ key }) => isKey(key)))
      ? fresh
      : keepKeys(fresh, known, {
          same: sameShape,
          akin: (one, other) => one.kind === other.kind,
        });
  return rows.map((row) => {
    const text = known.find(({ key }) => key === row.key)?.text;
    return text === undefined ? row : { ...row, text };
  });
}

/** The texts that are written together live on the screen: what they say is never taken from an answer. */
function withLive(theirs: ItemDraft, draft: ItemDraft): ItemDraft {
  return {
    ...theirs,
    sections: theirs.sections.map((section) => {
      const live = sectionIn(draft, section.key);
      return live?.text === undefined ? section : { ...section, body: live.body, text: live.text };
    }),
  };
}

/** What they have, with the sections that they took away and somebody was writing in here. */
function withWritten(base: ItemDraft, mine: ItemDraft, theirs: ItemDraft): ItemDraft {
  const sections = base.sections.reduce((now, section, place) => {
    const own = sectionIn(mine, section.key);
    const isWritten = own !== undefined && unsentMark(own.text) !== unsentMark(section.text);
    return isWritten && sectionIn(theirs, section.key) === undefined ? now.toSpliced(place, 0, section) : now;
  }, theirs.sections);
  return { ...theirs, sections };
}

const sameElections = (one: ItemDraft, other: ItemDraft): boolean =>
  JSON.stringify(storedIn('elections', one)) === JSON.stringify(storedIn('elections', other));

const entryRules = { same: sameEntry, akin: akinEntry };

function keptEntries(fresh: ItemDraft, known: ItemDraft): DraftEntries {
  return Object.fromEntries(
    entryFields.map((field) => [field, keepKeys<DraftEntry>(fresh[field], known[field], entryRules)]),
  ) as unknown as DraftEntries;
}

/** Lists that both have changed are joined row by row; only where both changed the same row is the whole list asked about. */
function mergedEntries(
  { draft, places }: Merged<ItemDraft>,
  base: ItemDraft,
  mine: ItemDraft,
  theirs: ItemDraft,
): Merged<ItemDraft> {
  return entryFields
    .filter((field) => places.includes(field))
    .reduce<Merged<ItemDraft>>(
      (now, field) => {
        const { rows, clashes } = mergeRows<DraftEntry>(
          base[field],
          mine[field],
          theirs[field],
          sameEntry,
          (_base, my) => ({ row: my, clash: true }),
        );
        return clashes.length > 0
          ? now
          : {
              draft: { ...now.draft, [field]: rows },
              places: now.places.filter((place) => place !== field),
            };
      },
      { draft, places },
    );
}

const keyOf = (place: string): string => place.slice(SECTION.length);

function sectionIn({ sections }: ItemDraft, key: string): DraftSection | undefined {
  return sections.find((section) => section.key === key);
}

function mergeSection(base: DraftSection, mine: DraftSection, theirs: DraftSection): MergedRow<DraftSection> {
  const pick = <K extends 'kind' | 'heading' | 'points'>(name: K): DraftSection[K] =>
    mine[name] === base[name] ? theirs[name] : mine[name];
  const bothChanged = (['heading', 'points'] as const).some(
    (name) => mine[name] !== base[name] && theirs[name] !== base[name] && mine[name] !== theirs[name],
  );
  return {
    row: {
      ...theirs,
      kind: pick('kind'),
      heading: pick('heading'),
      points: pick('points'),
      body: mine.text === undefined ? mergeBlocks(base.body, mine.body, theirs.body) : mine.body,
    },
    clash: bothChanged,
  };
}

function joined<Row extends { key: string }>(mine: Row[], theirs: Row[]): Row[] {
  return [...mine, ...theirs.map((row) => ({ ...row, key: `other-${row.key}` }))];
}

function fieldText(field: DraftField, draft: ItemDraft): string {
  switch (field) {
    case 'sections':
      return draft.sections.map(sectionText).join('\n\n');
    case 'recipients':
      return draft.recipients
        .map(({ name, email }) => (email === '' ? name : `${name} <${email}>`))
        .join('\n');
    case 'attachments':
      return draft.attachments.map((number) => `Bilaga ${number}`).join(', ');
    case 'kind':
      return itemKindWords[draft.kind];
    case 'outcome':
      return draft.outcome === '' ? '' : outcomeWords[draft.outcome];
    case 'elections':
      return electionsText(draft.elections);
    case 'caseNumbers':
      return draft.caseNumbers.join(', ');
    case 'deferral':
      return [draft.deferral?.to, draft.deferral?.nextDate, draft.deferral?.reason]
        .filter(Boolean)
        .join('\n');
    case 'motions':
    case 'conflictsOfInterest':
    case 'notParticipating':
    case 'reservations':
    case 'statements':
      return draft[field].map(({ value }) => entryText(value)).join('\n');
    case 'immediateAdjustment':
    case 'urgent':
      return draft[field] ? 'Ja' : 'Nej';
    default:
      return draft[field];
  }
}

/** People stand by their keys: whoever shows it puts their names in. */
function entryText(value: DraftEntry['value']): string {
  const who = 'person' in value ? [value.person] : (value.by ?? []);
  const text = 'text' in value ? value.text : 'note' in value ? value.note : undefined;
  return [who.join(', '), text].filter(Boolean).join(': ');
}

function sectionText({ heading, body }: DraftSection): string {
  return [heading, body].filter((text) => text !== '').join('\n\n');
}
