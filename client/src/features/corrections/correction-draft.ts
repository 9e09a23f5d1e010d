import type { CorrectionDraft } from '@klubbat/shared/contracts/correction';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { today } from '../../lib/moment.js';

/** What is written in the form. */
export type DraftOfCorrection = Omit<CorrectionDraft, 'paragraph' | 'decidedIn'> & { decidedIn: string };

function chairOf({ officers, people }: MeetingView): string {
  const chair = people.find(({ key }) => key === officers.chair);
  if (chair === undefined) {
    return '';
  }
  return chair.party ? `${chair.name} (${chair.party})` : chair.name;
}

/** Who usually is named where that one has decided; an official is not known. */
export function usualDecider(meeting: MeetingView, as: CorrectionDraft['decidedAs']): string {
  switch (as) {
    case 'chair':
      return chairOf(meeting);
    case 'body':
      return meeting.board;
    case 'official':
      return '';
  }
}

export function emptyDraft(meeting: MeetingView): DraftOfCorrection {
  return {
    oldText: '',
    newText: '',
    reason: '',
    ground: 'record',
    decidedAs: 'chair',
    decidedBy: usualDecider(meeting, 'chair'),
    decidedIn: '',
    decidedOn: today(),
  };
}

/** The draft as it is sent. */
export function bodyOf({ decidedIn, ...draft }: DraftOfCorrection, paragraph: number): CorrectionDraft {
  return {
    ...draft,
    paragraph,
    ...(draft.decidedAs === 'body' && decidedIn.trim() !== '' ? { decidedIn } : {}),
  };
}
