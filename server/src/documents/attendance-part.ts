import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentPart } from '@klubbat/shared/contracts/protocol-content';
import { isStatutory } from '@klubbat/shared/rules/paragraph-label';
import {
  appendixLabel,
  presentInAppendix,
  presentInList,
} from '@klubbat/shared/sentences/protocol-sentences';
import { attendanceGroups as groups, protocolWords } from '@klubbat/shared/sentences/protocol-words';
import { conflictNotes } from './conflict-notes.js';
import { nameWithParty, type Names } from './names.js';
import { lineByLine, paragraph } from './rich.js';
import { circumstances, servingSubstitute, type Stay, together, unique } from './stays.js';

/*
 * Who was there, and which members and substitutes have served (KL 5:66, 6:35): on the cover, or in a table that the
 * cover refers to.
 */

function personLine(stay: Stay, file: MeetingFile, names: Names): string {
  const person = names.person(stay.person);
  const about = [...unique(stay.rows.map((row) => row.office)), ...unique([person.title, person.represents])];
  return [
    nameWithParty(person),
    ...about,
    ...circumstances(stay, names),
    ...conflictNotes(file, stay.rows),
  ].join(', ');
}

type Choose = (row: AttendanceRow) => boolean;

function groupsOf(file: MeetingFile): (readonly [string, Choose])[] {
  const member = isStatutory(file.board) ? groups.deciding : groups.members;
  const present = (capacity: AttendanceRow['capacity'], more: Choose = () => true): Choose => {
    return (row) => row.present && row.capacity === capacity && more(row);
  };
  return [
    [member, present('member', (row) => row.serves !== false)],
    [groups.servingSubstitutes, present('substitute', servingSubstitute)],
    [groups.notServing, present('member', (row) => row.serves === false)],
    [groups.otherSubstitutes, present('substitute', (row) => !servingSubstitute(row))],
    [groups.officials, present('official')],
    [groups.guests, present('guest')],
    [groups.staff, present('staff-representative')],
    [groups.observers, present('observer')],
    [groups.absent, (row) => !row.present && row.capacity === 'member' && row.paragraphs === undefined],
  ];
}

/** What the cover says of attendance: a reference to the appendix (`isListed`: one without number), or the people by role. */
export function attendanceParts(file: MeetingFile, names: Names, isListed = false): ContentPart[] {
  if (isListed) {
    return [{ heading: protocolWords.present, blocks: [paragraph(presentInList)] }];
  }
  const appendix = file.attachments?.find((attachment) => attachment.source === 'attendance');
  if (appendix) {
    const reference = presentInAppendix(appendixLabel(appendix));
    return [{ heading: protocolWords.present, blocks: [paragraph(reference)] }];
  }
  return groupsOf(file).flatMap(([heading, choose]): ContentPart[] => {
    const rows = (file.attendance ?? []).filter(choose);
    const stays = together(
      rows,
      (row) => `${row.person} ${row.servesFor ?? ''} ${row.vacantSeat?.label ?? ''} ${row.remote === true}`,
    );
    const blocks = lineByLine(stays.map((stay) => personLine(stay, file, names)));
    return blocks.length > 0 ? [{ heading, blocks }] : [];
  });
}
