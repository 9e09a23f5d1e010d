import type { MeetingFile } from '../contracts/meeting-file.js';
import { warning, type Finding } from './finding.js';
import { paragraphsLabel } from './paragraph-label.js';

/**
 * A warning where secret §§ are to be adjusted with open ones: a signed document cannot be cut, so nobody who may not read
 * the secret could then read the rest as it was signed (KL 8:10 p. 4). None where all are secret, or none is.
 */
export function secretBesideOpen(
  { items, board, meeting }: MeetingFile,
  paragraphs: readonly number[],
): Finding[] {
  const asked = items.flatMap(({ paragraph, confidential }) =>
    paragraph !== undefined && paragraphs.includes(paragraph)
      ? [{ paragraph, secret: confidential !== undefined }]
      : [],
  );
  const secret = asked.filter((one) => one.secret).map(({ paragraph }) => paragraph);
  return secret.length === 0 || secret.length === asked.length
    ? []
    : [
        warning('$.items', 'secret-beside-open', {
          paragraphs: paragraphsLabel(board, secret, meeting.date),
        }),
      ];
}
