import { substituteCallingWords } from '@klubbat/shared/sentences/convening-sentences';
import {
  attendanceColumnWords,
  attendanceGroupingWords,
  attendancePlaceWords,
  attendanceStyleWords,
  boardKindWords,
  decisionPlaceWords,
  headingStyleWords,
  numberingWords,
  pointStyleWords,
  signingOrderWords,
  voteStyleWords,
} from '@klubbat/shared/sentences/words';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { sectionKindName } from '../../lib/section-kind-name.js';
import type { BoardDraft } from './board-draft.js';
import type { BoardField } from './board-parts.js';

/** A setting in words, to be read beside what somebody else has set it to. */
export function boardFieldWords(field: BoardField, draft: BoardDraft): string {
  switch (field) {
    case 'kind':
      return capital(boardKindWords[draft.kind]);
    case 'numbering':
      return capital(numberingWords[draft.numbering]);
    case 'voteStyle':
      return capital(voteStyleWords[draft.voteStyle]);
    case 'attendanceStyle':
      return capital(attendanceStyleWords[draft.attendanceStyle]);
    case 'decisionPlace':
      return capital(decisionPlaceWords[draft.decisionPlace]);
    case 'pointStyle':
      return capital(pointStyleWords[draft.pointStyle]);
    case 'headingStyle':
      return capital(headingStyleWords[draft.headingStyle]);
    case 'attendancePlace':
      return capital(attendancePlaceWords[draft.attendancePlace]);
    case 'attendanceGrouping':
      return capital(attendanceGroupingWords[draft.attendanceGrouping]);
    case 'attendanceColumns':
      return draft.attendanceColumns.map((column) => capital(attendanceColumnWords[column])).join('\n');
    case 'substituteCalling':
      return capital(substituteCallingWords[draft.substituteCalling]);
    case 'signingOrder':
      return capital(signingOrderWords[draft.signingOrder]);
    case 'itemSections':
      return draft.itemSections.map(sectionKindName).join('\n');
    case 'headings':
      return Object.entries(draft.headings)
        .filter(([, heading]) => heading.trim() !== '')
        .map(([kind, heading]) => `${sectionKindName(kind as SectionKind)}: ${heading}`)
        .join('\n');
    case 'standingItems':
      return draft.standingItems
        .map(({ title, summary, decision }) => [title, summary, decision].filter(Boolean).join('\n'))
        .join('\n\n');
    case 'phrases':
      return draft.phrases.map(({ name, text }) => `${name}: ${text}`).join('\n');
    case 'recipients':
      return draft.recipients.map(({ name, email }) => [name, email].join(' ').trim()).join('\n');
    default: {
      const value = draft[field];
      return typeof value === 'boolean' ? (value ? 'Ja' : 'Nej') : value;
    }
  }
}
