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
  findOpenParagraphs,
  type OpenParagraph,
  type ParagraphPlace,
} from './open-case.store.js';
import type { OpenMeeting } from './open-meeting.store.js';

/** So many §§ of a case are shown beside something else: its own page has them all. */
const MOST = 100;

interface About {
  organisation: OpenOrganisation;
  meeting: OpenMeeting;
  /** the § as it stands in the public version */
  recorded: ItemInFile;
  label: string;
}

/** The address of a public §. */
export const addressOf = (found: OpenParagraph): string => paragraphAddress(placeOf(found), found.paragraph);

/** `§ 12 Budget 2027` */
export const labelOf = ({ record, paragraph, title }: OpenParagraph): string =>
  `${paragraphLabel(record.board, paragraph, record.meeting.date)} ${title}`;

/** A public § as one who has signed in somewhere else is shown it too. */
export interface PublicStation {
  date: string;
  board: string;
  label: string;
  href: string;
}

const asStation = (found: OpenParagraph): PublicStation => ({
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
  const found = await findOpenCaseParagraphs(tx, today, { organisationId, caseNumber }, { limit: MOST });
  return found.map(asStation);
}

/** The § of that number of a body of that name on that day, where it is public. */
export async function stationOfParagraph(
  tx: EntityManager,
  today: string,
  where: ParagraphPlace,
): Promise<PublicStation | undefined> {
  const { organisation, board, ...rest } = where;
  const place = { ...rest, organisation: nameKey(organisation), board: nameKey(board) };
  const [found] = await findOpenParagraphs(tx, today, [place]);
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
      : await findOpenCaseParagraphs(
          tx,
          today,
          { organisationId: organisation.id, caseNumber: recorded.caseNumber },
          { limit: MOST },
        );
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
  const told = (await toldStations(tx, today, organisation, recorded.earlier ?? [])).map(asCaseStation);
  const known = new Set(others.map(({ href }) => href));
  const all = [own, ...others, ...told.filter(({ href }) => href === null || !known.has(href))];
  // what has no day was told of as earlier: it comes first
  return all.sort((one, other) => (one.day ?? '').localeCompare(other.day ?? ''));
}

/** What the public version of a § tells of earlier handling, with the public § where there is one. */
export interface ToldStation {
  day: string | null;
  /** as it is told; null where it is the organisation of the § itself */
  organisation: string | null;
  body: string;
  label: string;
  found: OpenParagraph | undefined;
}

/** The earlier handling that §§ of an organisation tell of, in their order. */
export async function toldStations(
  tx: EntityManager,
  today: string,
  { name }: Pick<OpenOrganisation, 'name'>,
  earlier: NonNullable<ItemInFile['earlier']>,
): Promise<ToldStation[]> {
  const places = earlier.flatMap(({ organisation = name, board, date, paragraph }, index) => {
    // `§ 229/23`
    const [number] = /\d{1,7}/.exec(paragraph ?? '') ?? [];
    return date === undefined || number === undefined
      ? []
      : [
          {
            index,
            organisation: nameKey(organisation),
            board: nameKey(board),
            day: date,
            paragraph: Number(number),
          },
        ];
  });
  const paragraphs = await findOpenParagraphs(tx, today, places);
  const foundOf = new Map(places.map(({ index }, i) => [index, paragraphs[i]]));
  return earlier.map(({ organisation = name, board, date, paragraph }, index) => {
    const found = foundOf.get(index);
    return {
      day: date ?? null,
      organisation: organisation === name ? null : organisation,
      body: board,
      label: found === undefined ? sign(paragraph) : labelOf(found),
      found,
    };
  });
}

const asCaseStation = ({ day, organisation, body, label, found }: ToldStation): CaseStation => ({
  day,
  body: organisation === null ? body : `${organisation}, ${body}`,
  label,
  href: found === undefined ? null : addressOf(found),
  here: false,
});

/** As it was written, with its sign. */
function sign(paragraph: string | undefined): string {
  if (paragraph === undefined) {
    return 'Tidigare behandling';
  }
  return /^\d/.test(paragraph) ? `§ ${paragraph}` : paragraph;
}
