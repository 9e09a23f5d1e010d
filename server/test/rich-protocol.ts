import { readFileSync } from 'node:fs';
import { meetingFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent, type ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { composeProtocol, type ProtocolChoice } from '../src/documents/compose-protocol.js';

/** An invented meeting that has nearly everything a protocol can say. */
export function richMeeting(): MeetingFile {
  const path = new URL('./rich-meeting.json', import.meta.url);
  return meetingFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Its protocol, with another choice where one is given. */
export function richProtocol(
  choice: Partial<ProtocolChoice> = {},
  file: MeetingFile = richMeeting(),
): ProtocolContent {
  return protocolContent.parse(
    composeProtocol(file, {
      kind: 'protocol',
      adjusted: [],
      draft: false,
      pagePerItem: false,
      files: { 2: { sha256: 'ab'.repeat(32), pdf: true }, 4: { sha256: 'cd'.repeat(32), pdf: false } },
      ...choice,
    }),
  );
}
