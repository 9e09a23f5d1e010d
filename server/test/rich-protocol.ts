import { readFileSync } from 'node:fs';
import { meetingFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent, type ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { composeDocument } from '../src/documents/compose-document.js';
import type { DocumentChoice } from '../src/documents/document-kind.js';

/** An invented meeting that has nearly everything a protocol can say. */
export function richMeeting(): MeetingFile {
  const path = new URL('./rich-meeting.json', import.meta.url);
  return meetingFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Its protocol, with another choice where one is given. */
export function richProtocol(
  choice: Partial<DocumentChoice> = {},
  file: MeetingFile = richMeeting(),
): ProtocolContent {
  return protocolContent.parse(
    composeDocument(file, {
      kind: 'protocol',
      adjusted: [],
      draft: false,
      pagePerItem: false,
      files: { 2: { sha256: 'ab'.repeat(32), pdf: true }, 4: { sha256: 'cd'.repeat(32), pdf: false } },
      ...choice,
    }),
  );
}

/** The same as a board has it that has chosen nearly everything otherwise, with links, pages told of and lines to write on. */
export function chosenProtocol(): ProtocolContent {
  return richProtocol({
    attendanceStyle: 'letters',
    layout: {
      pagePerItem: true,
      decisionPlace: 'last',
      pointStyle: 'numbered',
      headingStyle: 'few',
      attendancePlace: 'appendix',
      attendanceGrouping: 'party',
      attendanceColumns: ['office', 'servesFor', 'paragraphs'],
      contentsList: true,
      noticeBlock: true,
      keptAt: 'Kansliet',
    },
  });
}

export const REFERENCE = '0193f3a1-5b7e-7c3a-9d52-1f0e6a7b8c9d';

/** The same as it is frozen, with places for so many to sign. */
export function frozenProtocol(signers = 4, choice: Partial<DocumentChoice> = {}): ProtocolContent {
  const capacities = ['chair', 'adjuster', 'reserve-adjuster', 'secretary'] as const;
  const file = richMeeting();
  return richProtocol({
    reference: REFERENCE,
    signers: Array.from({ length: signers }, (_, i) => ({
      person: file.people[i % file.people.length]?.id ?? '',
      as: capacities[i % capacities.length] ?? 'adjuster',
      ...(i === 1 ? { paragraphs: [40, 41] } : {}),
    })),
    ...choice,
  });
}
