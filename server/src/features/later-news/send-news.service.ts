import { v7 as newId } from 'uuid';
import { newsEmail } from '../../emails/news-email.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { NewsDispatch } from '../corrections/news-dispatch.entity.js';
import { addNewsDispatch, findReceivers, type NewsOfParagraph } from '../corrections/receivers.store.js';
import { addDispatch } from '../dispatches/delivery.store.js';
import { ordererOf, senderOf } from '../dispatches/dispatch-email.js';
import { addressKey } from '../dispatches/dispatch-recipients.js';
import type { Dispatch } from '../dispatches/dispatch.entity.js';
import { goesByLink } from '../dispatches/mail-size.js';
import { newDelivery } from '../dispatches/new-delivery.js';
import { readFile } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { mailWordsOf } from '../register/mail-template.service.js';
import { refuseConverting } from '../protocols/document.service.js';
import { composeExtract, type ComposedExtract } from '../protocols/extract.service.js';
import { refuseSecret } from '../protocols/refuse-secret.js';

export interface News extends NewsOfParagraph {
  link: Omit<NewsDispatch, 'dispatchId'>;
  /** what the subject begins with */
  headline: string;
  /** what has happened, in a sentence or more; `label` is the § as printed */
  told: (label: string) => string;
  /** what is attached, in words, and its file as it is kept; the version by which the same is known again */
  attached: string;
  document: (meeting: Meeting, extract: ComposedExtract) => Promise<{ fileId: string; sha256: string }>;
}

async function dispatchOf(work: Work, meeting: Meeting, news: News): Promise<Dispatch> {
  const orderer = await ordererOf(work.tx, meeting, work.actor);
  const day = dayInSweden(work.now);
  const extract = await composeExtract(work.tx, meeting, [news.paragraph], { ...orderer, day });
  refuseConverting(extract.content, extract.attachments);
  refuseSecret(extract);
  const [item] = extract.items;
  if (item === undefined) {
    throw new Error('an adjusted § is not there');
  }
  const { file } = extract;
  const { sender, replyTo } = await senderOf(work.tx, meeting, file, work.actor);
  const [label = ''] = extract.content.items.map(({ paragraphLabel }) => paragraphLabel);
  const email = newsEmail({
    organisation: file.organisation.name,
    board: file.board,
    date: file.meeting.date,
    endDate: file.meeting.endDate,
    item: { ...item, paragraph: news.paragraph },
    headline: news.headline,
    told: news.told(label),
    attached: news.attached,
    sender,
    template: await mailWordsOf(work.tx, meeting.organisationId, meeting.boardId),
  });
  const { fileId, sha256 } = await news.document(meeting, extract);
  return {
    id: newId(),
    meetingId: meeting.id,
    paragraphs: [news.paragraph],
    contentSha256: sha256,
    subject: email.subject,
    bodyText: email.text,
    fileName: email.fileName,
    senderBlock: email.senderBlock,
    replyTo,
    byLink: goesByLink((await readFile(work.tx, fileId)).bytes.length),
    pdfFileId: fileId,
    beforeAdjustmentReason: null,
    resendReason: null,
    orderedBy: work.actor.personId,
    orderedAt: work.now,
  };
}

/**
 * Sends news of a § to everyone who got it by mail from here and has not been told yet, as one dispatch with its document,
 * under the lock of the meeting. Pressed again it sends to nobody. Refuses with `confidential` what is secret.
 *
 * @returns how many deliveries were made
 */
export async function sendNews(work: Work, meetingId: string, news: News): Promise<number> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  const receivers = await findReceivers(work.tx, news);
  const fresh = receivers.flatMap(({ name, email, told }) =>
    email === null || told !== null ? [] : [{ name, email }],
  );
  if (fresh.length === 0) {
    return 0;
  }
  const dispatch = await dispatchOf(work, meeting, news);
  await addDispatch(
    work.tx,
    dispatch,
    fresh.map((to) => newDelivery(work, meeting, dispatch, to, ['news', news.id, addressKey(to.email)])),
  );
  await addNewsDispatch(work.tx, { dispatchId: dispatch.id, ...news.link });
  await record(work, {
    action: 'news.sent',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: dispatch.id,
    details: {
      paragraphs: dispatch.paragraphs,
      contentSha256: dispatch.contentSha256,
      news: news.id,
      recipients: fresh,
    },
  });
  return fresh.length;
}
