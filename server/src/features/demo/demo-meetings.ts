import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { assemblyNovember } from './assembly-november.js';
import { assemblyOctober } from './assembly-october.js';
import { cooperationAugust, cooperationNovember } from './cooperation.js';
import { cooperationSecretary, municipalSecretary, secretary, type DemoAccount } from './demo-people.js';
import { executiveApril } from './executive-april.js';
import { executiveDecember } from './executive-december.js';
import { executiveFebruary } from './executive-february.js';
import { executiveJanuary } from './executive-january.js';
import { executiveJune } from './executive-june.js';
import { executiveMarch } from './executive-march.js';
import { executiveMay } from './executive-may.js';
import { executiveNovember } from './executive-november.js';
import { executiveOctober } from './executive-october.js';
import { executiveSeptember } from './executive-september.js';
import { executiveAugust, executiveSummer } from './executive-summer.js';
import { forumNovember } from './forum-november.js';
import { forumSeptember } from './forum-september.js';
import { healthNovember } from './health-november.js';
import { leisureNovember } from './leisure-november.js';
import { municipalDecember, municipalExtra, municipalNovember } from './municipal-november.js';
import { strategyGroupOctober } from './strategy-group-october.js';
import { transportDecember } from './transport-december.js';
import { transportSeptember } from './transport-september.js';
import { workingLatest, workingNovember, workingOctober } from './working-committee.js';

/** A meeting that stays as it was brought: history, an agenda, or a draft. */
interface AsItCame {
  by: DemoAccount;
  /** UTC */
  at: string;
  file: MeetingFile;
}

const came = (by: DemoAccount, at: string, ...files: MeetingFile[]): AsItCame[] =>
  files.map((file) => ({ by, at, file }));

export const asTheyCame: AsItCame[] = [
  // the year until summer was adjusted on paper, and read in when the region began with Klubbat
  ...came(
    secretary,
    '2026-08-10T08:00:00Z',
    executiveJanuary,
    executiveFebruary,
    executiveMarch,
    executiveApril,
    executiveMay,
    executiveJune,
    executiveSummer,
  ),
  ...came(cooperationSecretary, '2026-08-28T09:00:00Z', cooperationAugust),
  ...came(secretary, '2026-09-18T12:00:00Z', forumSeptember),
  ...came(secretary, '2026-10-08T07:40:00Z', strategyGroupOctober),
  ...came(secretary, '2026-10-19T07:05:00Z', transportSeptember),
  ...came(secretary, '2026-11-18T09:00:00Z', assemblyNovember),
  ...came(secretary, '2026-11-19T13:00:00Z', transportDecember),
  ...came(secretary, '2026-11-20T12:10:00Z', healthNovember),
  ...came(secretary, '2026-11-24T15:20:00Z', workingLatest, executiveDecember),
  ...came(municipalSecretary, '2026-11-19T09:30:00Z', leisureNovember),
  ...came(municipalSecretary, '2026-11-23T14:00:00Z', municipalDecember),
];

/** Every meeting of the demo, as it goes in. */
export const demoMeetings: MeetingFile[] = [
  ...asTheyCame.map(({ file }) => file),
  executiveAugust,
  executiveSeptember,
  executiveOctober,
  executiveNovember,
  assemblyOctober,
  workingOctober,
  workingNovember,
  forumNovember,
  municipalNovember,
  municipalExtra,
  cooperationNovember,
];
