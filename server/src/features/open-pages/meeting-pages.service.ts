import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { caseNumberLabel } from '@klubbat/shared/rules/paragraph-label';
import type { PublicCorrection } from '../../documents/document-kind.js';
import { fail } from '../../platform/errors.js';
import { shownCaseNumbers } from '../../web-pages/case-number-line.js';
import type { ShownCorrection } from '../../web-pages/correction-part.js';
import { meetingPage, type ShownItem } from '../../web-pages/meeting-page.js';
import { paragraphPage } from '../../web-pages/paragraph-page.js';
import { protocolPage } from '../../web-pages/protocol-page.js';
import { caseStations } from './case-stations.js';
import { findPublishedPdf, findPublishedVersions, type PublishedVersion } from './open-meeting.store.js';
import { openMeeting, withDay, type Reading } from './open-places.js';
import { contentOf } from './published-protocol.js';

interface MeetingParams {
  organisation: string;
  board: string;
  day: string;
}

type NumberParams = MeetingParams & { number: string };

const shown = ({ paragraph, paragraphLabel, title }: ContentItem): ShownItem[] =>
  paragraph === null ? [] : [{ paragraph, label: paragraphLabel, title }];

const itemsOf = (version: PublishedVersion): ShownItem[] => contentOf(version).items.flatMap(shown);

function shownCorrection(one: PublicCorrection): ShownCorrection {
  const { number, paragraph, day, oldText, newText, reason, decidedBy } = one;
  return oldText === undefined || newText === undefined || reason === undefined || decidedBy === undefined
    ? { number, paragraph, day }
    : { number, paragraph, day, words: { oldText, newText, reason, decidedBy } };
}

/** A meeting's page. Refuses with `not-found`. */
export async function showMeeting(reading: Reading, params: MeetingParams, part: number): Promise<string> {
  const { organisation, meeting, today } = await openMeeting(reading, params);
  const versions = await findPublishedVersions(reading.tx, today, meeting.id);
  const page = meetingPage({
    organisation,
    meeting,
    today,
    protocols: versions.map((version) => ({ ...withDay(version), items: itemsOf(version) })),
    part,
  });
  return page ?? fail('not-found');
}

/** A page about a protocol, and the day on which it leaves the web. */
export interface PageWithEnd {
  page: string;
  removeOn: string | null;
}

/** A public version as a page. Refuses with `not-found`. */
export async function showProtocol(
  reading: Reading,
  { number, ...place }: NumberParams,
  part: number,
): Promise<PageWithEnd> {
  const { organisation, meeting, today } = await openMeeting(reading, place);
  const versions = await findPublishedVersions(reading.tx, today, meeting.id);
  const version = versions.find((one) => String(one.number) === number) ?? fail('not-found');
  const page = protocolPage({
    corrections: version.corrections.map(shownCorrection),
    organisation,
    meeting,
    number: version.number,
    content: contentOf(version),
    sha256: version.sha256,
    publishedOn: withDay(version).publishedOn,
    part,
  });
  return { page: page ?? fail('not-found'), removeOn: version.removeOn };
}

/** The PDF of a public version, with what has been corrected since. Refuses with `not-found`. */
export async function readProtocol(
  reading: Reading,
  { number, ...place }: NumberParams,
): Promise<{ pdf: Buffer; name: string }> {
  const { board, meeting, today } = await openMeeting(reading, place);
  const pdf = await findPublishedPdf(reading.tx, today, meeting.id, Number(number));
  const what = meeting.notes ? 'Minnesanteckningar' : 'Protokoll';
  return { pdf: pdf ?? fail('not-found'), name: `${what} ${board.name} ${meeting.day}.pdf` };
}

/** A § by itself. Refuses with `not-found`. */
export async function showParagraph(
  reading: Reading,
  { number, ...place }: NumberParams,
  part: number,
): Promise<PageWithEnd> {
  const { organisation, meeting, today } = await openMeeting(reading, place);
  const versions = await findPublishedVersions(reading.tx, today, meeting.id);
  const wanted = Number(number);
  const holds = ({ paragraph }: { paragraph?: number | null | undefined }) => paragraph === wanted;
  const version = versions.find(({ record }) => record.items.some(holds)) ?? fail('not-found');
  const item = contentOf(version).items.find(holds) ?? fail('not-found');
  const recorded = version.record.items.find(holds) ?? fail('not-found');
  const all = versions.flatMap(itemsOf).sort((one, other) => one.paragraph - other.paragraph);
  const index = all.findIndex(holds);
  const page = paragraphPage({
    corrections: version.corrections.filter(holds).map(shownCorrection),
    organisation,
    meeting,
    number: version.number,
    item,
    sections: recorded.sections,
    cases: {
      label: caseNumberLabel(version.record.board),
      numbers: shownCaseNumbers(organisation.slug, recorded),
    },
    stations: await caseStations(reading.tx, today, {
      organisation,
      meeting,
      recorded,
      label: item.paragraphLabel,
    }),
    before: all[index - 1],
    after: all[index + 1],
    part,
  });
  return { page: page ?? fail('not-found'), removeOn: version.removeOn };
}
