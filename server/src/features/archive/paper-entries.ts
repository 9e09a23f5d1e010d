import { evidenceShowsWords } from '@klubbat/shared/sentences/notice-sentences';
import type { Work } from '../../platform/work.js';
import type { Subject } from '../../policies/may.js';
import { readFile } from '../files/stored-file.store.js';
import { makeLegalForceCertificate } from '../later-news/legal-force-certificate.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findEvidence } from '../notices/notice-evidence.store.js';
import { makeCertificate } from '../notices/notice-certificate.service.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { findCorrections, readCorrection } from '../protocols/correction.store.js';
import { findNewsOfMeeting, standingNews } from '../protocols/later-news.store.js';
import { findNotices, findVersion } from '../protocols/protocol.store.js';
import type { ArchiveEntry } from './archive-entry.js';
import { findCalls, findPublished, readPublishedPdf } from './archive.store.js';

/** Certificates are made anew: as of the day of what they certify and by the program, so that their bytes are the same each time. */
const asOf = (work: Work, now: Date, tx: Work['tx']): Work => ({
  ...work,
  tx,
  now,
  actor: { ...work.actor, name: 'Klubbat' },
});

/** Public versions of an adjustment. One that was withdrawn may have shown what it should not: it is no ordinary paper any more. */
export async function publishedEntries(
  { tx }: Work,
  adjustment: Adjustment,
): Promise<(ArchiveEntry & { secret: boolean })[]> {
  return (await findPublished(tx, adjustment.id)).map(({ id, number, state, sha256, sourceSha256 }) => ({
    path: `protokoll-${adjustment.number}/offentlig-version-${number}.pdf`,
    title: `Offentlig version ${number}${state === 'withdrawn' ? ', borttagen från webben' : ''} (PDF/A)`,
    secret: state === 'withdrawn',
    read: (from) => readPublishedPdf(from, id),
    paper: { sha256, facts: { sourceSha256, state } },
  }));
}

/** Corrections of an adjusted protocol. */
export async function correctionEntries({ tx }: Work, adjustment: Adjustment): Promise<ArchiveEntry[]> {
  const corrections = (await findCorrections(tx, adjustment.meetingId)).filter(
    ({ adjustmentId }) => adjustmentId === adjustment.id,
  );
  return corrections.map((correction) => ({
    path: `rattelser/rattelse-${correction.number}.pdf`,
    title: `Rättelse ${correction.number} (PDF/A)`,
    read: async (from) => (await readCorrection(from, correction.id, 'pdf')).pdf,
    paper: {
      sha256: correction.sha256,
      facts: {
        paragraph: correction.paragraph,
        decidedOn: correction.decidedOn,
        decidedBy: correction.decidedBy,
        registeredAt: correction.registeredAt,
      },
    },
  }));
}

/** By what the files that show a notice are: what they were called stands in the index. */
const EVIDENCE: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** Notices of an adjustment as data, each with the files that show it, and the anslagsbevis once it has come down. */
export async function noticeEntries(
  work: Work,
  subject: Subject & { meeting: Meeting },
  adjustment: Adjustment,
): Promise<ArchiveEntry[]> {
  const notices = await findNotices(work.tx, [adjustment.id]);
  const made = (await findVersion(work.tx, adjustment.id)) !== null;
  const name = (i: number) => `anslag/anslag-${adjustment.number}-${i + 1}`;
  const evidence = new Map(
    await Promise.all(notices.map(async ({ id }) => [id, await findEvidence(work.tx, id)] as const)),
  );
  return notices.flatMap((notice, i) => [
    ...(evidence.get(notice.id) ?? []).map((file, place) => ({
      path: `${name(i)}-underlag-${place + 1}${EVIDENCE[file.mediaType] ?? ''}`,
      title: `${evidenceShowsWords[file.shows]}, ${notice.board}: ${file.fileName}`,
      read: async (tx: Work['tx']) => (await readFile(tx, file.fileId)).bytes,
      paper: { sha256: file.sha256, facts: { notice: notice.id, shows: file.shows } },
    })),
    {
      path: `${name(i)}.json`,
      title: `Anslag på ${notice.board} (data)`,
      read: () => Promise.resolve(Buffer.from(`${JSON.stringify(notice, null, 1)}\n`)),
      paper: { sha256: null, facts: { postedOn: notice.postedOn, removedOn: notice.removedOn } },
    },
    ...(notice.removedOn === null || !made
      ? []
      : [
          {
            path: `${name(i)}-bevis.pdf`,
            title: `Anslagsbevis, ${notice.board} (PDF/A)`,
            read: async (tx: Work['tx']) =>
              (
                await makeCertificate(
                  asOf(work, notice.removedAt ?? new Date(`${notice.removedOn}T12:00:00Z`), tx),
                  { ...subject, notice, meetingId: subject.meeting.id },
                )
              ).pdf,
            paper: { sha256: null, facts: { notice: notice.id } },
          },
        ]),
  ]);
}

/** Each lagakraftbevis of an adjustment. */
export async function legalForceEntries(
  work: Work,
  meeting: Meeting,
  adjustment: Adjustment,
): Promise<ArchiveEntry[]> {
  const all = standingNews(await findNewsOfMeeting(work.tx, meeting.id)).filter(
    ({ kind, adjustmentId }) => kind === 'legal-force' && adjustmentId === adjustment.id,
  );
  const made = (await findVersion(work.tx, adjustment.id)) !== null;
  return (made ? all : []).map((news, i) => ({
    path: `laga-kraft/lagakraftbevis-${adjustment.number}-${i + 1}.pdf`,
    title: `Lagakraftbevis, § ${news.paragraph} (PDF/A)`,
    read: async (tx) => (await makeLegalForceCertificate(asOf(work, news.notedAt, tx), meeting, news)).pdf,
    paper: { sha256: null, facts: { paragraph: news.paragraph, day: news.day, court: news.court } },
  }));
}

/** The calls to a meeting with their documents, as they were sent. */
export async function callEntries({ tx }: Work, meeting: Meeting): Promise<ArchiveEntry[]> {
  return (await findCalls(tx, meeting.id)).flatMap(({ packFileId, number, kind, sentAt }) =>
    packFileId === null
      ? []
      : [
          {
            path: `kallelse/utskick-${number}.pdf`,
            title: `Kallelse, utskick ${number} (PDF/A)`,
            read: async (from: Work['tx']) => (await readFile(from, packFileId)).bytes,
            paper: { sha256: null, facts: { kind, sentAt } },
          },
        ],
  );
}
