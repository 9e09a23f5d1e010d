import type { CaseEntry } from '@klubbat/shared/contracts/case';
import { appealStepWords } from '@klubbat/shared/sentences/appeal-event-sentences';
import { assignmentStateWords, reportKindWords } from '@klubbat/shared/sentences/assignment-sentences';
import { dispatchSentence, registeredSentence } from '@klubbat/shared/sentences/case-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { diaryKindWords } from '@klubbat/shared/sentences/diary-sentences';
import { jointOutcomeWords } from '@klubbat/shared/sentences/joint-sentences';
import { laterNewsTitle } from '@klubbat/shared/sentences/later-news-sentences';
import { memorandumStateWords } from '@klubbat/shared/sentences/memorandum-sentences';
import { sendingMannerWords } from '@klubbat/shared/sentences/sending-sentences';
import type { StateKind } from '../../ui/state-mark.js';

/** What a thing on a case's way says of itself, beside the §§. */
export interface EntryLine {
  what: string;
  title: string;
  to: string;
  facts: string[];
  mark?: { kind: StateKind; word: string };
}

type Told = Exclude<CaseEntry, { kind: 'item' }>;

const ASSIGNMENT_MARKS = { open: 'working', reported: 'done', withdrawn: 'closed' } as const;
const MEMORANDUM_MARKS = {
  draft: 'idle',
  sent: 'waiting',
  returned: 'working',
  accepted: 'done',
  withdrawn: 'closed',
} as const;

const said = (...words: (string | null)[]): string[] =>
  words.filter((word): word is string => word !== null && word !== '');
const paragraphTo = ({ meetingId, itemId }: { meetingId: string; itemId: string }) =>
  `/sammantraden/${meetingId}/paragraf/${itemId}`;
const dispatchesTo = ({ meetingId }: { meetingId: string }) => `/sammantraden/${meetingId}/utskick`;
const paragraph = (label: string | null) => label ?? 'Paragrafen';

/** The line of everything on a case's way that is no § itself. */
export function entryLine(entry: Told): EntryLine {
  switch (entry.kind) {
    case 'memorandum':
      return {
        what: 'Tjänsteskrivelse',
        title: entry.title,
        to: `/arenden/tjansteskrivelser/${entry.id}`,
        facts: said(entry.author, entry.secret ? 'Sekretess' : null),
        mark: { kind: MEMORANDUM_MARKS[entry.state], word: memorandumStateWords[entry.state] },
      };
    case 'incoming':
      return {
        what: 'Inkommet',
        title: entry.title,
        to: `/inkommet/${entry.id}`,
        facts: said(
          [entry.sender, entry.senderBoard, entry.paragraphs].filter(Boolean).join(', '),
          entry.senderCaseNumber === '' ? null : `Deras nummer: ${entry.senderCaseNumber}`,
        ),
      };
    case 'joint-request':
      return {
        what: 'Gemensamt beslut',
        title: entry.title,
        to: `/gemensamma-beslut/${entry.id}`,
        facts: said(`${entry.decided} av ${entry.asked} har beslutat`, `Senast ${longDate(entry.lastDay)}`),
        mark: entry.closed
          ? { kind: 'closed', word: 'Avslutat' }
          : { kind: entry.decided === entry.asked ? 'done' : 'waiting', word: 'Pågår' },
      };
    case 'joint-answer':
      return {
        what: 'Beslut från annan',
        title: said(entry.name, entry.body, entry.paragraph).join(', '),
        to: `/gemensamma-beslut/${entry.requestId}`,
        facts: [jointOutcomeWords[entry.outcome]],
      };
    case 'assignment':
      return {
        what: 'Uppdrag',
        title: `${entry.assignee}: ${entry.task}`,
        to: `/arenden/uppdrag/${entry.id}`,
        facts: said(
          `Gavs i ${paragraph(entry.label)}`,
          entry.dueOn === null ? null : `Senast ${longDate(entry.dueOn)}`,
        ),
        mark: entry.late
          ? { kind: 'problem', word: 'Försenat' }
          : { kind: ASSIGNMENT_MARKS[entry.state], word: assignmentStateWords[entry.state] },
      };
    case 'assignment-report':
      return {
        what: reportKindWords[entry.report],
        title: entry.words,
        to: `/arenden/uppdrag/${entry.assignmentId}`,
        facts: [`Uppdrag till ${entry.assignee}`],
      };
    case 'dispatch':
      return {
        what: 'Utskick',
        title: dispatchSentence(diaryKindWords[entry.what], entry),
        to: dispatchesTo(entry),
        facts: said(
          entry.labels.join(', '),
          entry.registered.length === 0 ? null : registeredSentence(entry.registered),
        ),
        ...(entry.failed > 0 ? { mark: { kind: 'problem', word: 'Kom inte fram till alla' } as const } : {}),
      };
    case 'other-sending':
      return {
        what: 'Utskick',
        title: `${sendingMannerWords[entry.manner]} till ${entry.recipient}`,
        to: dispatchesTo(entry),
        facts: [entry.labels.join(', ')],
      };
    case 'correction':
      return {
        what: 'Rättelse',
        title: `${paragraph(entry.label)} är rättad`,
        to: `/sammantraden/${entry.meetingId}/rattelse/${entry.id}`,
        facts: [],
      };
    case 'appeal':
      return {
        what: 'Överklagande',
        title: `${paragraph(entry.label)} är överklagad`,
        to: paragraphTo(entry),
        facts: said(entry.court),
      };
    case 'appeal-step':
      return {
        what: 'Överklagande',
        title: appealStepWords[entry.step],
        to: paragraphTo(entry),
        facts: said(paragraph(entry.label), entry.court),
      };
    case 'later-news':
      return {
        what: 'Efter beslutet',
        title: laterNewsTitle({ kind: entry.news }, paragraph(entry.label)),
        to: `/sammantraden/${entry.meetingId}/efterat/${entry.id}`,
        facts: said(entry.court, entry.courtCase),
      };
  }
}
