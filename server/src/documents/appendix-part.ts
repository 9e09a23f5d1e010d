import type { BoardLayout } from '@klubbat/shared/contracts/board-layout';
import type { AttachmentInFile, ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentAppendix, ContentTable } from '@klubbat/shared/contracts/protocol-content';
import { itemLabel } from '@klubbat/shared/rules/presence';
import {
  appendixLabel,
  asFile,
  secrecyRemark,
  voteCaption,
} from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import type { AttendanceStyle } from '@klubbat/shared/vocabulary/meeting-words';
import { attendanceTables, legendOf } from './attendance-table.js';
import type { Names } from './names.js';
import { ballotTable } from './vote-part.js';

/** What the server knows of the file of an attachment, by attachment number. */
export type KnownFiles = Readonly<
  Record<number, { readonly sha256: string; readonly pdf: boolean } | undefined>
>;

/** What of the choice of a paper its appendices heed. */
export interface AppendixChoice {
  readonly files: KnownFiles;
  readonly attendanceStyle?: AttendanceStyle;
  readonly layout?: BoardLayout;
}

function voteTables(attachment: AttachmentInFile, file: MeetingFile, names: Names): ContentTable[] {
  const votes = file.items.flatMap((item) =>
    (item.votes ?? []).map((vote, i) => ({
      vote,
      item,
      number: (item.votes?.length ?? 0) > 1 ? i + 1 : null,
    })),
  );
  const named = votes.filter(({ vote }) => vote.attachment === attachment.number);
  const shown = named.length > 0 ? named : votes.filter(({ vote }) => vote.attachment === undefined);
  return shown
    .filter(({ vote }) => vote.method === 'open' && vote.ballots && vote.ballots.length > 0)
    .map(({ vote, item, number }) =>
      ballotTable(
        vote,
        item,
        file,
        `${itemLabel(file, item)} ${voteCaption(number, vote.order === 'counter')}.`,
        names,
      ),
    );
}

function tables(
  attachment: AttachmentInFile,
  file: MeetingFile,
  { attendanceStyle: style, layout }: AppendixChoice,
  names: Names,
): ContentTable[] {
  switch (attachment.source) {
    case 'attendance':
      return attendanceTables(file, names, { caption: attachment.title, style, layout });
    case 'votes':
      return voteTables(attachment, file, names);
    default:
      return [];
  }
}

function note(attachment: AttachmentInFile, known: { pdf: boolean } | undefined, drawn: boolean): string {
  const way = known
    ? known.pdf
      ? ''
      : asFile(attachment.file ?? attachment.title)
    : drawn
      ? ''
      : protocolWords.onlyNamed;
  return [attachment.confidential === undefined ? '' : secrecyRemark(attachment.confidential), way]
    .filter((text) => text !== '')
    .join(', ');
}

function contentAppendix(
  attachment: AttachmentInFile,
  file: MeetingFile,
  choice: AppendixChoice,
  names: Names,
): ContentAppendix {
  const known = choice.files[attachment.number];
  const drawn = tables(attachment, file, choice, names);
  const said = note(attachment, known, drawn.length > 0);
  return {
    label: appendixLabel(attachment),
    title: attachment.title,
    ...(drawn.length > 0 ? { tables: drawn } : {}),
    ...(attachment.source === 'attendance' && drawn.length > 0 ? legendOf(choice.attendanceStyle) : {}),
    ...(said ? { note: said } : {}),
    ...(known ? { fileSha256: known.sha256, bound: known.pdf } : {}),
  };
}

/** The appendices of a whole protocol, in the order of the file. */
export function appendices(file: MeetingFile, choice: AppendixChoice, names: Names): ContentAppendix[] {
  return (file.attachments ?? []).map((attachment) => contentAppendix(attachment, file, choice, names));
}

function mentioned(item: ItemInFile): number[] {
  const lists = [...(item.votes ?? []), ...(item.reservations ?? []), ...(item.statements ?? [])];
  return [
    ...(item.attachments ?? []),
    ...lists.flatMap(({ attachment }) => (attachment === undefined ? [] : [attachment])),
  ];
}

/** Only the appendices that these items refer to. The attendance of the meeting is none of them. */
export function appendicesOf(
  items: readonly ItemInFile[],
  file: MeetingFile,
  choice: AppendixChoice,
  names: Names,
): ContentAppendix[] {
  const numbers = new Set(items.flatMap(mentioned));
  return (file.attachments ?? [])
    .filter((attachment) => numbers.has(attachment.number) && attachment.source !== 'attendance')
    .map((attachment) => contentAppendix(attachment, file, choice, names));
}
