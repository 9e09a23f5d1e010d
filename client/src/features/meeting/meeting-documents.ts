import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { documentKind } from '../../lib/autosave/documents.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { meetingStopped, updateMeetingInCache } from '../../lib/meeting-cache.js';
import { factsChange, factsOf, factsRules, type FactsDraft } from './fact-fields.js';
import { officersDraftOf, officersOf, officersRules, type OfficersDraft } from './officers-draft.js';

const showMeeting = (id: string, person: string) => callAs(meetingDoors.show, person, { params: { id } });

export function storedFacts(meeting: MeetingView): Stored<FactsDraft> {
  return { part: factsOf(meeting), version: meeting.version };
}

export function storedOfficers({ officers, version }: Pick<MeetingView, 'officers' | 'version'>) {
  return { part: officersDraftOf({ officers }), version } satisfies Stored<OfficersDraft>;
}

/** Date, time, place and what else the cover says, saved while it is written. */
export const factsDocument = documentKind<FactsDraft>({
  name: 'meeting-facts',
  rules: factsRules,
  read: async (id, person) => storedFacts(await showMeeting(id, person)),
  write: async (id, { part, base, version, saveId }, person) => {
    const meeting = await callAs(meetingDoors.update, person, {
      params: { id },
      body: { ...factsChange(base, part), version, saveId },
    });
    updateMeetingInCache(id, (old) => (old.version < meeting.version ? meeting : old));
    return storedFacts(meeting);
  },
  onStopped: meetingStopped,
});

/** Who leads, writes and adjusts, saved as it is chosen. */
export const officersDocument = documentKind<OfficersDraft>({
  name: 'officers',
  rules: officersRules,
  read: async (id, person) => storedOfficers(await showMeeting(id, person)),
  write: async (id, { part, version, saveId }, person) => {
    const reply = await callAs(meetingDoors.setOfficers, person, {
      params: { id },
      body: { ...officersOf(part), version, saveId },
    });
    updateMeetingInCache(id, (old) => (old.version < reply.version ? { ...old, ...reply } : old));
    return storedOfficers(reply);
  },
  onStopped: meetingStopped,
});
