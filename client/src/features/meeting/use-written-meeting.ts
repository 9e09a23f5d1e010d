import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Written } from '@klubbat/shared/contracts/preview';
import { useUnsavedDraft } from '../../lib/autosave/use-unsaved-draft.js';
import { factsChange, factsOf } from './fact-fields.js';
import { factsDocument, officersDocument } from './meeting-documents.js';
import { officersOf } from './officers-draft.js';

/** The facts and officers of a meeting as they stand in their fields, where they are not saved yet. */
export function useWrittenMeeting(meeting: MeetingView): Pick<Written, 'facts' | 'officers'> {
  const facts = useUnsavedDraft(factsDocument, meeting.id);
  const officers = useUnsavedDraft(officersDocument, meeting.id);
  return {
    ...(facts && { facts: factsChange(factsOf(meeting), facts) }),
    ...(officers && { officers: officersOf(officers) }),
  };
}
