import type { ItemInFile, MeetingFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { paperWords } from '@klubbat/shared/sentences/document-words';

/** What an item said before the meeting: proposals and what they rest on, nothing of what was decided. */
const PREPARED = new Set([
  'proposal',
  'summary',
  'background',
  'financial',
  'basis',
  'earlier-handling',
  'free',
]);

const wasPrepared = (section: SectionInFile) =>
  PREPARED.has(section.kind) || (section.kind === 'decision' && section.level === 'proposal');

export const isProposal = (section: SectionInFile) =>
  section.kind === 'proposal' || (section.kind === 'decision' && section.level === 'proposal');

/** The same item with those of its sections only. */
export function withSections(item: ItemInFile, wanted: (section: SectionInFile) => boolean): ItemInFile {
  const { paragraph, title, caseNumber, moreCaseNumbers, agendaNumber, kind, urgent, closedDoors } = item;
  return {
    title,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(moreCaseNumbers === undefined ? {} : { moreCaseNumbers }),
    ...(agendaNumber === undefined ? {} : { agendaNumber }),
    ...(kind === undefined ? {} : { kind }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(closedDoors === undefined ? {} : { closedDoors }),
    ...(item.confidential === undefined ? {} : { confidential: item.confidential }),
    ...(item.attachments === undefined ? {} : { attachments: item.attachments }),
    sections: (item.sections ?? []).filter(wanted),
  };
}

/** The item as it was laid before the meeting. */
export function prepared(item: ItemInFile): ItemInFile {
  return withSections(item, wasPrepared);
}

function openItem(item: ItemInFile): ItemInFile {
  if (item.confidential === undefined) {
    return item;
  }
  const { paragraph, caseNumber, kind } = item;
  return {
    title: item.publicTitle?.trim() || item.title,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(kind === undefined ? {} : { kind }),
    // that it is withdrawn may be told; why may be as secret as the item
    ...(item.outcome === 'withdrawn' ? { outcome: item.outcome } : {}),
    confidential: item.confidential,
    sections: [{ kind: 'free', heading: '', body: paperWords.secret }],
  };
}

/** Attachments that secret items refer to, and no other: they are as secret as what they belong to. */
export function ofSecretItems({ items }: MeetingFile): Set<number> {
  const named = (secret: boolean) =>
    items
      .filter(({ confidential }) => (confidential !== undefined) === secret)
      .flatMap(({ attachments = [] }) => attachments);
  const open = new Set(named(false));
  return new Set(named(true).filter((number) => !open.has(number)));
}

/** The meeting without what is secret: papers are laid out where anybody may read them. */
export function laidOpen(file: MeetingFile): MeetingFile {
  const secret = ofSecretItems(file);
  return {
    ...file,
    items: file.items.map(openItem),
    ...(file.attachments
      ? {
          attachments: file.attachments.filter(
            ({ number, confidential }) => confidential === undefined && !secret.has(number),
          ),
        }
      : {}),
  };
}
