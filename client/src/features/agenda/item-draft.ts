import type { AgendaItemChange, AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { ItemInFile, RecipientInFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { AppealKind, ItemKind, Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import type { Unsent } from '../../lib/shared-text/unsent.js';
import { electionsOf, storedElections, type DraftElection } from './election-draft.js';
import { entriesOf, inOrder, storedEntries, type DraftEntries } from './draft-entries.js';

export type DeferralInFile = NonNullable<ItemInFile['deferral']>;

/** A section while it is written. `given` is what it came as, so that what nobody touched goes back as it was. */
export interface DraftSection {
  key: string;
  kind: SectionInFile['kind'];
  heading: string;
  body: string;
  points: NonNullable<SectionInFile['points']>;
  /** what was written letter by letter, together with others; undefined: the text is saved as a whole */
  text?: Unsent;
  given: SectionInFile | null;
}

interface DraftRecipient {
  key: string;
  name: string;
  email: string;
}

/** What the item screen lets one write, as fields hold it: a missing text is empty. */
export interface ItemDraft extends DraftEntries {
  title: string;
  caseNumbers: string[];
  kind: ItemKind;
  outcome: Outcome | '';
  immediateAdjustment: boolean;
  urgent: boolean;
  confidential: string;
  /** empty: as usual for its kind and the body */
  appeal: AppealKind | '';
  sections: DraftSection[];
  recipientsHeading: string;
  recipients: DraftRecipient[];
  attachments: number[];
  deferral: DeferralInFile | null;
  elections: DraftElection[];
}

export type DraftField = keyof ItemDraft;

export function draftOf(item: AgendaItemView): ItemDraft {
  return {
    title: item.title,
    caseNumbers: [item.caseNumber ?? '', ...(item.moreCaseNumbers ?? [])],
    kind: item.kind ?? 'decision',
    outcome: item.outcome ?? '',
    immediateAdjustment: item.immediateAdjustment ?? false,
    urgent: item.urgent ?? false,
    confidential: item.confidential ?? '',
    appeal: item.appeal ?? '',
    sections: (item.sections ?? []).map((section, index) => ({
      key: item.sectionKeys?.[index] ?? `section-${index}`,
      kind: section.kind,
      heading: section.heading ?? '',
      body: section.body ?? '',
      points: section.points ?? 'numbered',
      given: section,
    })),
    recipientsHeading: item.recipientsHeading ?? '',
    recipients: (item.recipients ?? []).map(({ name, email }, index) => ({
      key: `recipient-${index}`,
      name,
      email: email ?? '',
    })),
    attachments: item.attachments ?? [],
    deferral: item.deferral ?? null,
    ...entriesOf(item),
    elections: electionsOf(item),
  };
}

/** A key that no row of the list has. */
export function freshKey(rows: readonly { key: string }[]): string {
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length + 1;
  while (taken.has(`new-${number}`)) {
    number += 1;
  }
  return `new-${number}`;
}

const toChange: { [Field in DraftField]: (draft: ItemDraft) => AgendaItemChange } = {
  title: ({ title }) => ({ title }),
  caseNumbers: ({ caseNumbers }) => {
    const [first, ...more] = caseNumbers.map((number) => number.trim()).filter((number) => number !== '');
    return { caseNumber: first ?? null, moreCaseNumbers: more.length > 0 ? more : null };
  },
  kind: ({ kind }) => ({ kind }),
  outcome: ({ outcome }) => ({ outcome: outcome === '' ? null : outcome }),
  immediateAdjustment: ({ immediateAdjustment }) => ({ immediateAdjustment }),
  urgent: ({ urgent }) => ({ urgent }),
  confidential: ({ confidential }) => ({ confidential: confidential.trim() === '' ? null : confidential }),
  appeal: ({ appeal }) => ({ appeal: appeal === '' ? null : appeal }),
  sections: ({ sections }) => ({ sections: orNull(sections.map(sectionOf)) }),
  recipientsHeading: ({ recipientsHeading }) => ({
    recipientsHeading: recipientsHeading.trim() === '' ? null : recipientsHeading,
  }),
  recipients: ({ recipients }) => ({ recipients: orNull(recipients.flatMap(recipientOf)) }),
  attachments: ({ attachments }) => ({ attachments: orNull(attachments) }),
  deferral: ({ deferral }) => ({ deferral: deferral && inOrder(deferral) }),
  motions: ({ motions }) => ({ motions: storedEntries(motions) }),
  conflictsOfInterest: ({ conflictsOfInterest }) => ({
    conflictsOfInterest: storedEntries(conflictsOfInterest),
  }),
  notParticipating: ({ notParticipating }) => ({ notParticipating: storedEntries(notParticipating) }),
  reservations: ({ reservations }) => ({ reservations: storedEntries(reservations) }),
  statements: ({ statements }) => ({ statements: storedEntries(statements) }),
  elections: ({ elections }) => ({ elections: storedElections(elections) }),
};

export const draftFields = Object.keys(toChange) as DraftField[];

/** A field as it would be sent, and stored. */
export function storedIn(field: DraftField, draft: ItemDraft): AgendaItemChange {
  return toChange[field](draft);
}

/** Every field of a draft as it would be stored, whether it has changed or not. */
export function wholeOf(draft: ItemDraft): AgendaItemChange {
  return draftFields.reduce<AgendaItemChange>(
    (whole, field) => ({ ...whole, ...toChange[field](draft) }),
    {},
  );
}

/** The section as stored. "Left out" and "given empty" stay what they were where nobody wrote anything. */
export function sectionOf({ kind, heading, body, points, given }: DraftSection): SectionInFile {
  const keepsPoints = points === (given?.points ?? 'numbered') && given?.points === undefined;
  return {
    kind,
    ...(heading !== '' || given?.heading === '' ? { heading } : {}),
    ...(body !== '' || given?.body === '' ? { body } : {}),
    ...(keepsPoints ? {} : { points }),
    ...(given?.level === undefined ? {} : { level: given.level }),
  };
}

function recipientOf({ name, email }: DraftRecipient): RecipientInFile[] {
  const address = email.trim();
  if (name.trim() === '' && address === '') {
    return [];
  }
  return [{ name: name.trim() === '' ? address : name, ...(address === '' ? {} : { email: address }) }];
}

export function orNull<T>(list: T[]): T[] | null {
  return list.length > 0 ? list : null;
}
