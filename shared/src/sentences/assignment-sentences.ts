import type {
  AssignmentFilter,
  AssignmentReportKind,
  AssignmentState,
} from '../vocabulary/assignment-words.js';
import { longDate } from './dates.js';

export const assignmentStateWords: Record<AssignmentState, string> = {
  open: 'Pågår',
  reported: 'Redovisat',
  withdrawn: 'Återkallat',
};

export const assignmentFilterWords: Record<AssignmentFilter, string> = {
  open: 'Inte redovisade',
  late: 'Försenade',
  done: 'Redovisade och återkallade',
};

export const reportKindWords: Record<AssignmentReportKind, string> = {
  partial: 'Delredovisning',
  final: 'Slutredovisning',
  withdrawn: 'Återkallat',
  reopened: 'Öppnat igen',
};

const TITLE = 200;

/** The title of the item at which an assignment is reported. */
export function takenUpTitle(task: string): string {
  const line = task.replace(/\s+/gu, ' ').trim();
  const short = line.length > TITLE ? `${line.slice(0, TITLE).replace(/\s\S*$/u, '')} …` : line;
  return `Redovisning av uppdrag: ${short}`;
}

export const assignmentFaults = {
  otherMeeting: 'Välj ett senare sammanträde i det organ som gav uppdraget.',
  notHeld: 'Uppdrag antecknas när paragrafen har fått sitt nummer. Dessförinnan är inget beslutat.',
  confidential:
    'Paragrafen är sekretessbelagd. Uppdraget kan därför inte stå i listan; för in det där sekretessen skyddas.',
  dueBefore: (date: string) =>
    `Uppdraget gavs den ${longDate(date)} och kan inte ha varit klart dessförinnan.`,
  reportDay: (date: string) => `Dagen ska ligga mellan den ${longDate(date)}, då uppdraget gavs, och i dag.`,
  otherPlace: 'Välj en paragraf i samma organ, från sammanträdet då uppdraget gavs eller senare.',
  isDone: 'Uppdraget är avslutat. Öppna det igen om något fattas.',
  same: 'Paragrafen har redan ett uppdrag med samma ord till samma mottagare.',
  isOpen: 'Uppdraget pågår redan.',
};
