import type { EntityManager } from 'typeorm';
import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { paragraphAddress } from '../../web-pages/addresses.js';
import { placeOf } from '../../web-pages/meeting-lines.js';
import type { CaseStation } from '../../web-pages/paragraph-page.js';
import { nameKey } from '../register/register.store.js';
import type { OpenOrganisation } from './open-board.store.js';
import {
  findOpenCaseParagraphs,
  findOpenParagraph,
  type OpenCaseParagraph,
  type OpenMeeting,
} from './open-meeting.store.js';

interface About {
  organisation: OpenOrganisation;
  meeting: OpenMeeting;
  /** the § as it stands in the public version */
  recorded: ItemInFile;
  label: string;
}

const addressOf = (found: OpenCaseParagraph): string => paragraphAddress(placeOf(found), found.paragraph);

const labelOf = ({ record, paragraph, title }: OpenCaseParagraph): string =>
  `${paragraphLabel(record.board, paragraph, record.meeting.date)} ${title}`;

/** A public § as one who has signed in somewhere else is shown it too. */
export interface PublicStation {
  date: string;
  board: string;
  label: string;
  href: string;
}

const asStation = (found: OpenCaseParagraph): PublicStation => ({
  date: found.day,
  board: found.boardName,
  label: labelOf(found),
  href: addressOf(found),
});

/** The §§ of that case number that are public in an organisation. */
export async function stationsOfCase(
  tx: EntityManager,
  today: string,
  organisationId: string,
  caseNumber: string,
): Promise<PublicStation[]> {
  return (await findOpenCaseParagraphs(tx, today, organisationId, caseNumber)).map(asStation);
}

/** The § of that number of a body of that name on that day, where it is public. */
export async function stationOfParagraph(
  tx: EntityManager,
  today: string,
  where: { organisation: string; board: string; day: string; paragraph: number },
): Promise<PublicStation | undefined> {
  const found = await findOpenParagraph(tx, today, {
    ...where,
    organisation: nameKey(where.organisation),
    board: nameKey(where.board),
  });
  return found === undefined ? undefined : asStation(found);
}

/**
 * The way of a § through bodies: what its public version says of earlier handling, and the §§ of the same case number that
 * are public too. Nothing is told of one that is not.
 */
export async function caseStations(
  tx: EntityManager,
  today: string,
  { organisation, meeting, recorded, label }: About,
): Promise<CaseStation[]> {
  const own: CaseStation = {
    day: meeting.day,
    body: meeting.boardName,
    label: `${label} ${recorded.title}`,
    href: null,
    here: true,
  };
  const same =
    recorded.caseNumber === undefined || recorded.caseNumber.trim() === ''
      ? []
      : await findOpenCaseParagraphs(tx, today, organisation.id, recorded.caseNumber);
  const others = same
    .filter(
      ({ address, board, paragraph }) =>
        !(address === meeting.address && board === meeting.board && paragraph === recorded.paragraph),
    )
    .map((found): CaseStation => ({
      day: found.day,
      body: found.boardName,
      label: labelOf(found),
      href: addressOf(found),
      here: false,
    }));
  const told = await earlierStations(tx, today, organisation, recorded);
  const known = new Set(others.map(({ href }) => href));
  const all = [own, ...others, ...told.filter(({ href }) => href === null || !known.has(href))];
  // what has no day was told of as earlier: it comes first
  return all.sort((one, other) => (one.day ?? '').localeCompare(other.day ?? ''));
}

async function earlierStations(
  tx: EntityManager,
  today: string,
  { name }: OpenOrganisation,
  { earlier = [] }: ItemInFile,
): Promise<CaseStation[]> {
  const stations: CaseStation[] = [];
  for (const { organisation = name, board, date, paragraph } of earlier) {
    // `§ 229/23`
    const number = Number(/\d+/.exec(paragraph ?? '')?.[0] ?? Number.NaN);
    const found =
      date === undefined || Number.isNaN(number)
        ? undefined
        : await findOpenParagraph(tx, today, {
            organisation: nameKey(organisation),
            board: nameKey(board),
            day: date,
            paragraph: number,
          });
    stations.push({
      day: date ?? null,
      body: organisation === name ? board : `${organisation}, ${board}`,
      label: found === undefined ? sign(paragraph) : labelOf(found),
      href: found === undefined ? null : addressOf(found),
      here: false,
    });
  }
  return stations;
}

/** As it was written, with its sign. */
function sign(paragraph: string | undefined): string {
  if (paragraph === undefined) {
    return 'Tidigare behandling';
  }
  return /^\d/.test(paragraph) ? `§ ${paragraph}` : paragraph;
}
