import {
  certificateWords as words,
  legalForceEvidence,
} from '@klubbat/shared/sentences/certificate-sentences';
import { registryChecked } from '@klubbat/shared/sentences/appeal-event-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { noticeCertificateWords } from '@klubbat/shared/sentences/notice-sentences';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import { composeDocument } from '../../documents/compose-document.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { print } from '../printing/print.js';
import { logoOf } from '../protocols/document.service.js';
import type { LaterNews } from '../protocols/later-news.entity.js';
import { findNotices, findVersion, readVersion } from '../protocols/protocol.store.js';
import { templateChoice } from '../register/document-template.service.js';
import { findBoard } from '../register/register.store.js';
import { presentOneNews } from './present-news.js';

/**
 * The lagakraftbevis of a § of which somebody has noted, by word of the court, that it has laga kraft. Refuses with `not-found`
 * other news, what was taken back, and what was adjusted in another system. A secret § is named by its number alone.
 */
export async function makeLegalForceCertificate(
  work: Work,
  meeting: Meeting,
  news: LaterNews,
): Promise<{ pdf: Uint8Array; title: string }> {
  const shown = await presentOneNews(work, news);
  const version = await findVersion(work.tx, news.adjustmentId);
  if (shown.kind !== 'legal-force' || shown.takenBack || version === null) {
    fail('not-found');
  }
  const { record } = await readVersion(work.tx, news.adjustmentId, 'record');
  const item = record.items.find(({ paragraph }) => paragraph === news.paragraph);
  const notices = await findNotices(work.tx, [news.adjustmentId]);
  const known = (label: string, value: string | null | undefined) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value }];
  const board = await findBoard(work.tx, meeting.boardId);
  const { look } = await templateChoice(work.tx, meeting.organisationId, board);
  const content = composeDocument(record, {
    kind: 'legal-force-certificate',
    adjusted: [],
    draft: false,
    pagePerItem: false,
    files: {},
    certificate: {
      facts: [
        {
          label: noticeCertificateWords.body,
          value: `${record.board.name}, ${record.organisation.name}`,
        },
        {
          label: noticeCertificateWords.meetingDate,
          value: daySpan(meeting.day, meeting.endDay ?? undefined),
        },
        { label: words.paragraph, value: shown.paragraphLabel },
        ...known(words.title, item?.confidential === undefined ? item?.title : null),
        { label: words.legalForce, value: longDate(shown.day) },
        { label: words.court, value: shown.court },
        ...known(words.answeredBy, shown.answeredBy),
        ...known(words.courtCase, shown.courtCase),
        { label: words.notedBy, value: `${shown.notedBy}, ${longDate(dayInSweden(news.notedAt))}` },
      ],
      evidence: [
        legalForceEvidence.asked(shown.court, shown.day),
        ...(shown.registryCheckedUntil === null ? [] : [registryChecked(shown.registryCheckedUntil)]),
        ...notices.map(({ board: name, postedOn, removedOn }) =>
          legalForceEvidence.notice(name, postedOn, removedOn),
        ),
        ...(shown.note === null ? [] : [shown.note]),
      ],
      madeBy: work.actor.name,
      madeOn: longDate(dayInSweden(work.now)),
    },
    ...(look === undefined ? {} : { look }),
  });
  const logo = await logoOf(work.tx, content);
  return { pdf: await print(content, [], logo), title: `${content.fileTitle} ${shown.paragraphLabel}` };
}
