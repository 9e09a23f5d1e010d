import {
  draftFields,
  sameIn,
  sectionOf,
  type DraftField,
  type DraftSection,
  type ItemDraft,
} from './item-draft.js';
import { sectionKindName } from './section-kind-name.js';

export type Choice = 'mine' | 'theirs' | 'both';

/** One thing that both have changed, as both texts read. */
export interface Clash {
  id: string;
  label: string;
  mine: string;
  theirs: string;
  /** true: the two can stand after each other */
  joins: boolean;
  settle: (draft: ItemDraft, choice: Choice) => ItemDraft;
}

export interface Merge {
  /** theirs where only they changed; mine where I did */
  draft: ItemDraft;
  clashes: Clash[];
}

const fieldLabels: Record<DraftField, string> = {
  title: 'Rubrik',
  caseNumbers: 'Ärendenummer',
  kind: 'Slag',
  outcome: 'Utgång',
  immediateAdjustment: 'Omedelbar justering',
  confidential: 'Sekretess',
  sections: 'Avsnitt',
  recipientsHeading: 'Rubrik för mottagare',
  recipients: 'Mottagare',
  attachments: 'Bilagor',
};

/**
 * Brings two drafts with the same origin together without losing a word of either: what only one of them changed is
 * taken, what both changed differently becomes a clash for the writer to settle.
 */
export function mergeDrafts(base: ItemDraft, mine: ItemDraft, theirs: ItemDraft): Merge {
  let draft = theirs;
  const clashes: Clash[] = [];
  for (const field of draftFields) {
    if (sameIn(field, base, mine) || sameIn(field, mine, theirs)) {
      continue;
    }
    if (field === 'sections' && haveSameShape(base, mine, theirs)) {
      const merged = mergeSections(base.sections, mine.sections, theirs.sections);
      draft = { ...draft, sections: merged.sections };
      clashes.push(...merged.clashes);
      continue;
    }
    draft = { ...draft, [field]: mine[field] };
    if (!sameIn(field, base, theirs)) {
      clashes.push(fieldClash(field, mine, theirs));
    }
  }
  return { draft, clashes };
}

function haveSameShape(...drafts: ItemDraft[]): boolean {
  const shapes = new Set(drafts.map(({ sections }) => sections.map(({ kind }) => kind).join()));
  return shapes.size === 1;
}

function mergeSections(
  base: DraftSection[],
  mine: DraftSection[],
  theirs: DraftSection[],
): { sections: DraftSection[]; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const sections = mine.map((section, index) => {
    const origin = base[index] ?? section;
    const other = theirs[index] ?? section;
    if (isSame(origin, section)) {
      return other;
    }
    if (!isSame(origin, other) && !isSame(section, other)) {
      clashes.push(sectionClash(index, section, other));
    }
    return section;
  });
  return { sections, clashes };
}

function sectionClash(index: number, mine: DraftSection, theirs: DraftSection): Clash {
  return {
    id: `section-${index}`,
    label: mine.heading === '' ? sectionKindName(mine.kind) : mine.heading,
    mine: asText(mine),
    theirs: asText(theirs),
    joins: true,
    settle: (draft, choice) => ({
      ...draft,
      sections: draft.sections.map((section, at) => {
        if (at !== index) {
          return section;
        }
        if (choice === 'both') {
          return { ...mine, body: `${mine.body}\n\n${theirs.body}` };
        }
        return choice === 'mine' ? mine : theirs;
      }),
    }),
  };
}

function fieldClash(field: DraftField, mine: ItemDraft, theirs: ItemDraft): Clash {
  const joins = field === 'sections' || field === 'recipients';
  return {
    id: field,
    label: fieldLabels[field],
    mine: fieldText(field, mine),
    theirs: fieldText(field, theirs),
    joins,
    settle: (draft, choice) => {
      if (choice === 'both' && field === 'sections') {
        return { ...draft, sections: joined(mine.sections, theirs.sections) };
      }
      if (choice === 'both' && field === 'recipients') {
        return { ...draft, recipients: joined(mine.recipients, theirs.recipients) };
      }
      return { ...draft, [field]: choice === 'theirs' ? theirs[field] : mine[field] };
    },
  };
}

function joined<Row extends { key: string }>(mine: Row[], theirs: Row[]): Row[] {
  return [...mine, ...theirs.map((row) => ({ ...row, key: `other-${row.key}` }))];
}

function fieldText(field: DraftField, draft: ItemDraft): string {
  switch (field) {
    case 'sections':
      return draft.sections.map(asText).join('\n\n');
    case 'recipients':
      return draft.recipients
        .map(({ name, email }) => (email === '' ? name : `${name} <${email}>`))
        .join('\n');
    case 'attachments':
      return draft.attachments.map((number) => `Bilaga ${number}`).join(', ');
    case 'caseNumbers':
      return draft.caseNumbers.join(', ');
    case 'immediateAdjustment':
      return draft.immediateAdjustment ? 'Ja' : 'Nej';
    default:
      return draft[field];
  }
}

function asText({ heading, body }: DraftSection): string {
  return [heading, body].filter((text) => text !== '').join('\n\n');
}

function isSame(one: DraftSection, other: DraftSection): boolean {
  return JSON.stringify(sectionOf(one)) === JSON.stringify(sectionOf(other));
}
