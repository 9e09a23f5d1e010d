import type { EntityManager } from 'typeorm';
import type { VerifiedNews } from '@klubbat/shared/contracts/verification';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { findNewsOfMeeting, standingNews } from '../protocols/later-news.store.js';
import type { SentFacts, VersionFacts } from './verified.store.js';

/** What has become of these §§ of a meeting and holds now, as anyone may know who knows of the document. */
export async function presentVerifiedNews(
  tx: EntityManager,
  {
    meetingId,
    paragraphs,
    style,
    meetingDay,
  }: Pick<VersionFacts | SentFacts, 'meetingId' | 'paragraphs' | 'style' | 'meetingDay'>,
): Promise<VerifiedNews[]> {
  return standingNews(await findNewsOfMeeting(tx, meetingId))
    .filter(({ paragraph }) => paragraphs.includes(paragraph))
    .map(({ paragraph, kind, court, courtCase, day, note }) => ({
      paragraph: paragraphLabel(style, paragraph, meetingDay),
      kind,
      court,
      courtCase,
      day,
      note,
    }));
}
