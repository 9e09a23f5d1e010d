import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { memorandumSections } from '@klubbat/shared/vocabulary/memorandum-words';

export type WrittenKind = (typeof memorandumSections)[number];

interface RecipientRow {
  key: string;
  name: string;
  email: string;
}

/** A memorandum as its form holds it: a missing text is empty. */
export interface MemorandumDraft extends Record<WrittenKind, string> {
  title: string;
  caseNumber: string;
  confidential: string;
  recipients: RecipientRow[];
  /** sections of other kinds, which the form does not show: they go back as they came */
  others: SectionInFile[];
}

export type MemorandumField = keyof MemorandumDraft;

type Stored = Pick<MemorandumView, 'title' | 'caseNumber' | 'confidential' | 'sections' | 'recipients'>;

const isWritten = (kind: SectionInFile['kind']): kind is WrittenKind =>
  (memorandumSections as readonly string[]).includes(kind);

export function draftOf({ title, caseNumber, confidential, sections, recipients }: Stored): MemorandumDraft {
  const body = (kind: WrittenKind) => sections.find((section) => section.kind === kind)?.body ?? '';
  return {
    title,
    caseNumber: caseNumber ?? '',
    confidential: confidential ?? '',
    proposal: body('proposal'),
    summary: body('summary'),
    background: body('background'),
    financial: body('financial'),
    basis: body('basis'),
    recipients: recipients.map(({ name, email = '' }, index) => ({ key: `row-${index}`, name, email })),
    others: sections.filter(({ kind }) => !isWritten(kind)),
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** The draft as it is stored. */
export function storedOf(draft: MemorandumDraft): Stored {
  return {
    title: draft.title,
    caseNumber: orNull(draft.caseNumber),
    confidential: orNull(draft.confidential),
    sections: [...memorandumSections.map((kind) => ({ kind, body: draft[kind] })), ...draft.others],
    recipients: draft.recipients
      .filter(({ name, email }) => `${name}${email}`.trim() !== '')
      .map(({ name, email }) => ({
        name: name.trim() === '' ? email.trim() : name.trim(),
        ...(email.trim() === '' ? {} : { email: email.trim() }),
      })),
  };
}

/** A field as it is stored. */
export function storedField(field: MemorandumField, draft: MemorandumDraft): unknown {
  return field === 'recipients' || field === 'title' || field === 'caseNumber' || field === 'confidential'
    ? storedOf(draft)[field]
    : draft[field];
}

/** What to send so that `base` becomes `draft`: only what differs; the sections go together. */
export function changeOf(base: MemorandumDraft, draft: MemorandumDraft): Partial<Stored> {
  const [before, after] = [storedOf(base), storedOf(draft)];
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(before[field as keyof Stored]) !== JSON.stringify(value),
    ),
  );
}

/** The draft with what a file of Word became put in: after what stands, and nothing that stands is lost. */
export function withWord(
  draft: MemorandumDraft,
  { title, caseNumber }: Pick<MemorandumDraft, 'title' | 'caseNumber'>,
  { sections, recipients }: Pick<Stored, 'sections' | 'recipients'>,
): MemorandumDraft {
  const texts = Object.fromEntries(
    memorandumSections.map((kind) => {
      const read = sections.find((section) => section.kind === kind)?.body ?? '';
      return [kind, [draft[kind], read].filter((text) => text.trim() !== '').join('\n\n')];
    }),
  );
  const standing = new Set(draft.recipients.map(({ name }) => name.trim().toLocaleLowerCase('sv')));
  const added = recipients
    .filter(({ name }) => !standing.has(name.toLocaleLowerCase('sv')))
    .map(({ name, email = '' }) => ({ key: crypto.randomUUID(), name, email }));
  return {
    ...draft,
    ...texts,
    title: draft.title.trim() === '' ? title : draft.title,
    caseNumber: draft.caseNumber.trim() === '' ? caseNumber : draft.caseNumber,
    recipients: [...draft.recipients, ...added],
  };
}
