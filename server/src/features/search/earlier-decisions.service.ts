import type { z } from 'zod';
import type { searchDoors } from '@klubbat/shared/contracts/search';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findEarlierDecisions } from './earlier-decisions.store.js';

/** More than this stands on the page of the case. */
const OF_CASE = 10;
const ALIKE = 3;

/** Earlier decisions of the same case, and a few that are alike. Of a secret § the title is not compared with any other. */
export async function earlierDecisions(
  work: Work,
  meeting: Meeting,
  { id, title, caseNumber, content }: AgendaItem,
): Promise<z.input<typeof searchDoors.earlier.reply>> {
  const caseNumbers = [caseNumber ?? '', ...(content.moreCaseNumbers ?? [])]
    .map((one) => one.trim().toLocaleLowerCase('sv'))
    .filter((one) => one !== '');
  const rows = await findEarlierDecisions(
    work.tx,
    readableBy(work.actor),
    {
      itemId: id,
      day: meeting.day,
      caseNumbers,
      title: content.confidential === undefined ? title : '',
      organisationId: meeting.organisationId,
    },
    { ofCase: OF_CASE, alike: ALIKE },
  );
  return {
    decisions: rows.map(({ paragraph, style, ...row }) => ({
      ...row,
      label: paragraphLabel(style, paragraph, row.date),
    })),
  };
}
