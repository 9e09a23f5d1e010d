import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { daySpan, signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { documentTitles, fileTitleWords, protocolWords } from '@klubbat/shared/sentences/protocol-words';
import type { VoteStyle } from '@klubbat/shared/vocabulary/meeting-words';
import { adjustmentPart, type PrintedSigner } from './adjustment-part.js';
import { appendices, appendicesOf, type KnownFiles } from './appendix-part.js';
import { attendanceParts } from './attendance-part.js';
import { meetingFacts, notesFacts, statusFacts } from './facts.js';
import { contentItem } from './item-part.js';
import { Names } from './names.js';

export interface ProtocolChoice {
  readonly kind: ProtocolContent['kind'];
  /** the §§ to be printed; without it all items */
  readonly paragraphs?: readonly number[];
  /** the §§ that are adjusted */
  readonly adjusted: readonly number[];
  /** true: not yet sent for adjustment */
  readonly draft: boolean;
  readonly pagePerItem: boolean;
  /** how open votes are printed; without it by side */
  readonly voteStyle?: VoteStyle;
  /** text of the foot's cell in an extract: who certifies it */
  readonly certifiedBy?: string;
  readonly files: KnownFiles;
  /** the board's sentence, where the file has none */
  readonly adjustmentNote?: string;
  /** without it the signers are those that the file tells */
  readonly signers?: readonly PrintedSigner[];
}

interface Chosen {
  readonly item: ItemInFile;
  readonly position: number;
}

function chosenItems(file: MeetingFile, choice: ProtocolChoice): Chosen[] {
  const wanted = choice.paragraphs ? new Set(choice.paragraphs) : null;
  return file.items
    .map((item, i) => ({ item, position: i + 1 }))
    .filter(({ item }) => !wanted || (item.paragraph !== undefined && wanted.has(item.paragraph)));
}

function statusMark(
  choice: ProtocolChoice,
  items: readonly ContentItem[],
  notes: boolean,
): string | undefined {
  switch (choice.kind) {
    case 'extract':
      return notes || items.every((item) => item.adjusted) ? undefined : protocolWords.notAdjusted;
    case 'notes':
      return choice.draft ? protocolWords.notesDraft : undefined;
    case 'protocol':
      return choice.draft ? protocolWords.draft : undefined;
  }
}

/**
 * Everything a protocol, notes or an extract of some §§ says, from the meeting file alone. Pure: the same file and
 * choice give the same content. Withdrawn motions, addresses, dates of signatures and of notices are not in it.
 */
export function composeProtocol(file: MeetingFile, choice: ProtocolChoice): ProtocolContent {
  const { kind } = choice;
  const names = new Names(file);
  const chosen = chosenItems(file, choice);
  const adjusted = new Set(choice.adjusted);
  const items = chosen.map(({ item, position }) =>
    contentItem(item, position, file, names, {
      adjusted: item.paragraph !== undefined && adjusted.has(item.paragraph),
      voteStyle: choice.voteStyle ?? 'sides',
    }),
  );
  const covered = items.flatMap((item) => (item.paragraph === null ? [] : [item.paragraph]));
  // Notes are never adjusted, so an extract of them says nothing of it.
  const notes = file.meeting.record === 'notes';
  const mark = statusMark(choice, items, notes);
  const date = daySpan(file.meeting.date, file.meeting.endDate);
  const titleEnd = kind === 'extract' ? ` ${items.map((item) => item.paragraphLabel).join(', ')}` : '';

  const adjustment = kind === 'protocol' ? adjustmentPart(file, covered, choice, names) : undefined;
  const whole = {
    attendance: attendanceParts(file, names),
    facts: [...meetingFacts(file, items), ...(kind === 'notes' ? notesFacts(file, names) : [])],
    ...(adjustment ? { adjustment } : {}),
    appendices: appendices(file, choice.files, names),
    ...(file.signatureReference ? { marginText: signatureReference(file.signatureReference) } : {}),
  };
  const extract = {
    attendance: [],
    facts: kind === 'extract' && !notes ? statusFacts(items) : [],
    appendices: appendicesOf(
      chosen.map(({ item }) => item),
      file,
      choice.files,
      names,
    ),
  };
  return {
    kind,
    documentTitle: documentTitles[kind],
    fileTitle: `${fileTitleWords[kind]} ${file.board.name} ${date}${titleEnd}`,
    organisation: file.organisation.name,
    board: file.board.name,
    dateLabel: kind === 'notes' ? protocolWords.notesDate : protocolWords.meetingDate,
    date,
    firstDay: file.meeting.date,
    ...(mark === undefined ? {} : { statusMark: mark }),
    ...(kind === 'extract' ? extract : whole),
    items,
    appendixHeading: protocolWords.appendices,
    pagePerItem: choice.pagePerItem,
    certification: {
      label: protocolWords.certification,
      ...(kind === 'extract' && choice.certifiedBy ? { text: choice.certifiedBy } : {}),
    },
  };
}
