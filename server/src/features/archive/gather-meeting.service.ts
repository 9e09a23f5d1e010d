import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { archiveFiles, type ArchivePart } from '@klubbat/shared/vocabulary/archive-words';
import type { Work } from '../../platform/work.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { findAttachments, type AttachmentRow } from '../attachments/attachment.store.js';
import { readFile } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { exportMeeting } from '../meeting-file/export.service.js';
import { isAdjusted } from '../protocols/adjusted-paragraphs.js';
import { findAdjustments, findVersion } from '../protocols/protocol.store.js';
import { findSignedPdfs } from '../protocols/signed-part.store.js';
import { withoutSecretTexts } from '../publications/public-record.js';
import { findVersions } from '../verification/verified.store.js';
import { dataEntry, safeName, type ArchivedMeeting, type ArchiveEntry } from './archive-entry.js';
import { findPublished } from './archive.store.js';
import {
  callEntries,
  correctionEntries,
  legalForceEntries,
  noticeEntries,
  publishedEntries,
} from './paper-entries.js';
import { protocolEntries } from './protocol-entries.js';

const ADJUSTED = ['adjusted', 'announced', 'appeal-period-over', 'archived'];

/** Whether a meeting may be kept for ever: all of its §§ are adjusted. */
export const isArchivable = ({ state }: Pick<Meeting, 'state'>): boolean => ADJUSTED.includes(state);

interface Secrecy {
  /** numbers of attachments that are secret, by themselves or with their § */
  attachments: ReadonlySet<number>;
  /** numbers of secret §§ */
  paragraphs: ReadonlySet<number>;
  any: boolean;
}

async function secrecyOf({ tx }: Work, meeting: Meeting, attachments: AttachmentRow[]): Promise<Secrecy> {
  const items = (await findItems(tx, meeting.id)).filter(({ content }) => content.confidential !== undefined);
  const numbers = new Set([
    ...attachments.flatMap(({ number, confidential }) => (confidential === null ? [] : [number])),
    ...items.flatMap(({ content }) => content.attachments ?? []),
  ]);
  const paragraphs = new Set(items.flatMap(({ paragraph }) => paragraph ?? []));
  return { attachments: numbers, paragraphs, any: numbers.size + items.length > 0 };
}

function withoutSecrets(file: MeetingFile, secrecy: Secrecy): MeetingFile {
  const open = withoutSecretTexts(file);
  const kept = (number: number) => !secrecy.attachments.has(number);
  return {
    ...open,
    items: open.items.map((item) =>
      item.attachments === undefined ? item : { ...item, attachments: item.attachments.filter(kept) },
    ),
    ...(open.attachments === undefined
      ? {}
      : { attachments: open.attachments.filter(({ number }) => kept(number)) }),
  };
}

function attachmentEntry({ number, title, fileName, fileId, stored }: AttachmentRow): ArchiveEntry[] {
  if (fileId === null || stored === null) {
    return [];
  }
  const [, ending = ''] = /\.([A-Za-z0-9]{1,8})$/.exec(fileName ?? '') ?? [];
  const name = safeName((fileName ?? title).replace(/\.[A-Za-z0-9]{1,8}$/, ''));
  return [
    {
      path: `bilagor/${String(number).padStart(2, '0')}-${name}${ending === '' ? '' : `.${ending.toLowerCase()}`}`,
      title: `Bilaga ${number}: ${title}`,
      bytes: async (tx) => (await readFile(tx, fileId)).bytes,
      paper: { sha256: stored.sha256, facts: { number, fileName, mediaType: stored.mediaType } },
    },
  ];
}

/**
 * The files of one adjusted meeting: of the ordinary part what holds nothing secret, of the secret part the rest. What could hold
 * a secret beside other things is secret as a whole: a signed document cannot be cut.
 */
export async function gatherMeeting(
  work: Work,
  meeting: Meeting,
  part: ArchivePart,
): Promise<ArchivedMeeting> {
  const { tx } = work;
  const attachments = await findAttachments(tx, meeting.id);
  const secrecy = await secrecyOf(work, meeting, attachments);
  const isSecret = part === 'secret';
  const file = await exportMeeting(tx, meeting);
  const entries: ArchiveEntry[] = [];
  const remarks: string[] = [];
  const take = (secret: boolean, some: ArchiveEntry[]) => void (secret === isSecret && entries.push(...some));

  for (const adjustment of (await findAdjustments(tx, meeting.id)).filter(isAdjusted)) {
    const version = await findVersion(tx, adjustment.id);
    const [facts] = version === null ? [] : await findVersions(tx, { ids: [version.id] });
    const which = printParagraphs(adjustment.paragraphs);
    const secret =
      facts?.secret === true || adjustment.paragraphs.some((paragraph) => secrecy.paragraphs.has(paragraph));
    if (version === null) {
      remarks.push(`${which} är justerade i ett annat system. Underskrifterna finns där.`);
    } else if (secret && !isSecret) {
      remarks.push(`Protokollet för ${which} innehåller sekretess och ligger i ett eget paket.`);
      if ((await findPublished(tx, adjustment.id)).length === 0) {
        remarks.push(`Ingen offentlig version är gjord för ${which}.`);
      }
    }
    const [written] = await findSignedPdfs(tx, [adjustment.id]);
    if (written?.waits === true) {
      remarks.push(
        `Underskrifterna håller på att skrivas in i protokollet för ${which}. Hämta paketet igen senare.`,
      );
    }
    take(secret, await protocolEntries(work, meeting, adjustment));
    for (const { secret: withdrawn, ...entry } of await publishedEntries(work, adjustment)) {
      take(withdrawn, [entry]);
    }
    take(secret, await correctionEntries(work, adjustment));
    take(false, await noticeEntries(work, meeting, adjustment));
    take(secret, await legalForceEntries(work, meeting, adjustment));
  }
  take(secrecy.any, await callEntries(work, meeting));
  for (const attachment of attachments) {
    take(secrecy.attachments.has(attachment.number), attachmentEntry(attachment));
  }
  if (secrecy.any && !isSecret) {
    remarks.push('Sekretessbelagda texter och bilagor, och kallelsen, ligger i ett eget paket.');
  }
  if (!isSecret || secrecy.any) {
    entries.unshift(
      dataEntry(
        archiveFiles.meetingFile,
        isSecret || !secrecy.any ? 'Mötesfilen (data)' : 'Mötesfilen utan det som är sekretess (data)',
        isSecret ? file : withoutSecrets(file, secrecy),
      ),
    );
  }
  if (entries.length > 0) {
    const papers = entries.flatMap(({ path, title, paper }) =>
      paper === undefined ? [] : [{ file: path, title, ...paper }],
    );
    entries.push(
      dataEntry(archiveFiles.sums, 'Vad filerna är (data)', { format: 'klubbat-papers', version: 1, papers }),
    );
  }
  return {
    folder: `${meeting.day}-${safeName(file.board.name)}`,
    title: `${file.board.name} ${meeting.day}`,
    entries,
    remarks,
  };
}
