import { usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { leftOutOf } from '@klubbat/shared/rules/mask-record';
import { composeDocument } from '../../documents/compose-document.js';
import type { PublicVersion } from '../../documents/document-kind.js';
import { dayInSweden } from '../../platform/clock.js';
import type { PublishedVersion } from './open-meeting.store.js';

/** So many protocols are kept as they were composed: those that are read over and over. */
const MOST_KEPT = 20;

/** What is published never changes (a trigger keeps it so): its id is enough to know it by. */
const kept = new Map<string, ProtocolContent>();

/** What a public version says, as its PDF did when it was published: composed from its own record and from nothing else. */
export function contentOf(version: PublishedVersion): ProtocolContent {
  const known = kept.get(version.id);
  const content = known ?? composed(version);
  // the one that was read last goes last
  kept.delete(version.id);
  kept.set(version.id, content);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) {
      break;
    }
    kept.delete(oldest);
  }
  return content;
}

/** The same with what has been corrected since, as the PDF that is read now has it. */
export function correctedContentOf(version: PublishedVersion): ProtocolContent {
  const { corrections, publishedSha256: sha256 } = version;
  return corrections.length === 0 ? contentOf(version) : composed(version, { corrections, sha256 });
}

function composed(version: PublishedVersion, corrected?: PublicVersion['corrected']): ProtocolContent {
  const { record, masks, attachments, sourceSha256, layout, finishedAt } = version;
  const given = layout ?? usualLayout;
  return composeDocument(record, {
    kind: record.meeting.record ?? 'protocol',
    adjusted: record.items.flatMap(({ paragraph }) => paragraph ?? []),
    draft: false,
    pagePerItem: false,
    // names in columns, where paper may have them in running text: here there is room
    voteStyle: 'table',
    layout: {
      ...given,
      // each part is found by its heading, and each point by its number
      headingStyle: 'all',
      pointStyle: given.pointStyle === 'att' ? 'written' : given.pointStyle,
      noticeBlock: false,
    },
    files: Object.fromEntries(attachments.map((number) => [number, { sha256: '', pdf: true }])),
    ...(finishedAt === null ? {} : { finished: { on: dayInSweden(finishedAt) } }),
    publicVersion: { sourceSha256, leftOut: leftOutOf(masks), ...(corrected && { corrected }) },
  });
}
