import type { DocumentKind } from '@klubbat/shared/vocabulary/document-kinds';
import type { DocumentDefinition } from './document-kind.js';
import { agendaPack } from './kinds/agenda-pack.js';
import { agenda } from './kinds/agenda.js';
import { announcement } from './kinds/announcement.js';
import { attendanceList } from './kinds/attendance-list.js';
import { chairScript } from './kinds/chair-script.js';
import { correction } from './kinds/correction.js';
import { coverLetter } from './kinds/cover-letter.js';
import { decisionLetter } from './kinds/decision-letter.js';
import { decisions } from './kinds/decisions.js';
import { delegationList } from './kinds/delegation-list.js';
import { extract } from './kinds/extract.js';
import { immediate } from './kinds/immediate.js';
import { noticeCertificate } from './kinds/notice-certificate.js';
import { legalForceCertificate } from './kinds/legal-force-certificate.js';
import { memorandum } from './kinds/memorandum.js';
import { notes } from './kinds/notes.js';
import { protocol } from './kinds/protocol.js';
import { summons } from './kinds/summons.js';
import { voteList } from './kinds/vote-list.js';

/** Every kind of paper by its name: one that is missing does not compile. */
export const registry: Readonly<Record<DocumentKind, DocumentDefinition>> = {
  protocol,
  notes,
  extract,
  immediate,
  'decision-letter': decisionLetter,
  'cover-letter': coverLetter,
  correction,
  memorandum,
  'notice-certificate': noticeCertificate,
  'legal-force-certificate': legalForceCertificate,
  announcement,
  summons,
  agenda,
  'agenda-pack': agendaPack,
  'chair-script': chairScript,
  'attendance-list': attendanceList,
  'vote-list': voteList,
  decisions,
  'delegation-list': delegationList,
};
