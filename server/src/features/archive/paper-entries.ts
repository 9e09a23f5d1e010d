import { standsUntil } from '@klubbat/shared/rules/notice-removal';
import { evidenceShowsWords } from '@klubbat/shared/sentences/notice-sentences';
import type { Work } from '../../platform/work.js';
import { readFile } from '../files/stored-file.store.js';
import { makeLegalForceCertificate } from '../later-news/legal-force-certificate.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findEvidence } from '../notices/notice-evidence.store.js';
import { makeCertificate } from '../notices/notice-certificate.service.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import type { Notice } from '../protocols/notice.entity.js';
import { findUntried } from '../protocols/appeal-kinds.store.js';
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

/**
 * Public versions of an adjustment, and each PDF in which what had been corrected was told. One that nobody reads any longer may have
 * shown what it should not: it is no ordinary paper any more.
 */
export async function publishedEntries(
  { tx }: Work,
  adjustment: Adjustment,
): Promise<(ArchiveEntry & { secret: boolean })[]> {
  return (await findPublished(tx, adjustment.id)).map((one) => {
    const { number, corrected, state, sha256, sourceSha256, stands } = one;
    return {
      path: `protokoll-${adjustment.number}/offentlig-version-${number}${corrected === null ? '' : `-rattad-${corrected}`}.pdf`,
      title: `Offentlig version ${number}${corrected === null ? '' : `, med rättelser (${corrected})`}${stands ? '' : ', borttagen från webben'} (PDF/A)`,
      secret: !stands,
      bytes: (from) => readPublishedPdf(from, one),
      paper: { sha256, facts: { sourceSha256, state, ...(corrected === null ? {} : { corrected }) } },
    };
  });
}

/** Corrections of an adjusted protocol. */
export async function correctionEntries({ tx }: Work, adjustment: Adjustment): Promise<ArchiveEntry[]> {
  const corrections = (await findCorrections(tx, adjustment.meetingId)).filter(
    ({ adjustmentId }) => adjustmentId === adjustment.id,
  );
  return corrections.map((correction) => ({
    path: `rattelser/rattelse-${correction.number}.pdf`,
    title: `Rättelse ${correction.number} (PDF/A)`,
    bytes: async (from) => (await readCorrection(from, correction.id, 'pdf')).pdf,
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

interface OfNotice {
  organisationId: string;
  boardId: string;
  /** null or missing: of a decision by delegation */
  meetingId?: string | null;
  /** of its files, without an ending */
  name: string;
  standsUntil?: string | null;
  /** nothing in it can be tried for its legality: it must be up until the day, which is nobody's last to appeal */
  isUntried?: boolean;
  hasCertificate?: boolean;
}

/** A notice as data, with the files that show it, and the anslagsbevis once it has come down. */
export async function entriesOfNotice(
  work: Work,
  notice: Notice,
  { meetingId = null, name, standsUntil: until = notice.lastAppealDay, ...of }: OfNotice,
): Promise<ArchiveEntry[]> {
  const { organisationId, boardId, isUntried = false, hasCertificate = true } = of;
  const subject = { organisationId, boardId, notice, meetingId };
  const told = { ...notice, standsUntil: until, ...(isUntried ? { lastAppealDay: null } : {}) };
  return [
    ...(await findEvidence(work.tx, notice.id)).map((file, place) => ({
      path: `${name}-underlag-${place + 1}${EVIDENCE[file.mediaType] ?? ''}`,
      title: `${evidenceShowsWords[file.shows]}, ${notice.board}: ${file.fileName}`,
      bytes: async (tx: Work['tx']) => (await readFile(tx, file.fileId)).bytes,
      paper: { sha256: file.sha256, facts: { notice: notice.id, shows: file.shows } },
    })),
    {
      path: `${name}.json`,
      title: `Anslag på ${notice.board} (data)`,
      bytes: Buffer.from(`${JSON.stringify(told, null, 1)}\n`),
      paper: { sha256: null, facts: { postedOn: notice.postedOn, removedOn: notice.removedOn } },
    },
    ...(notice.removedOn === null || !hasCertificate
      ? []
      : [
          {
            path: `${name}-bevis.pdf`,
            title: `Anslagsbevis, ${notice.board} (PDF/A)`,
            bytes: async (tx: Work['tx']) =>
              (
                await makeCertificate(
                  asOf(work, notice.removedAt ?? new Date(`${notice.removedOn}T12:00:00Z`), tx),
                  subject,
                )
              ).pdf,
            paper: { sha256: null, facts: { notice: notice.id } },
          },
        ]),
  ];
}

/** Notices of an adjustment. */
export async function noticeEntries(
  work: Work,
  meeting: Meeting,
  adjustment: Adjustment,
): Promise<ArchiveEntry[]> {
  const { organisationId, boardId } = meeting;
  const notices = await findNotices(work.tx, [adjustment.id]);
  const isUntried = (await findUntried(work.tx, [adjustment.id])).has(adjustment.id);
  const hasCertificate = (await findVersion(work.tx, adjustment.id)) !== null;
  const all = notices.map((notice, i) =>
    entriesOfNotice(work, notice, {
      organisationId,
      boardId,
      meetingId: meeting.id,
      name: `anslag/anslag-${adjustment.number}-${i + 1}`,
      standsUntil: standsUntil(notices),
      isUntried,
      hasCertificate,
    }),
  );
  return (await Promise.all(all)).flat();
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
    bytes: async (tx) => (await makeLegalForceCertificate(asOf(work, news.notedAt, tx), meeting, news)).pdf,
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
            bytes: async (from: Work['tx']) => (await readFile(from, packFileId)).bytes,
            paper: { sha256: null, facts: { kind, sentAt } },
          },
        ],
  );
}
