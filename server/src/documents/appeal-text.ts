import { howToAppeal } from '@klubbat/shared/sentences/appeal-sentences';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import type { DocumentSource } from './document-kind.js';

/**
 * How the receiver may appeal: in own words, else those of the organisation's template for its usual way, else the
 * house's.
 */
export function appealText({ file, choice, items }: DocumentSource): string {
  const { letter, appealText: usual } = choice;
  if (letter?.text?.trim()) {
    return letter.text;
  }
  const appeal = letter?.appeal ?? 'legality';
  if (appeal === 'legality' && usual !== undefined && !letter?.instance?.trim()) {
    return usual;
  }
  return howToAppeal(appeal, {
    organisation: file.organisation.name,
    organisationKind: file.organisation.kind,
    board: file.board.name,
    paragraph: items.map(({ paragraphLabel }) => paragraphLabel).join(', '),
    date: daySpan(file.meeting.date, file.meeting.endDate),
    instance: letter?.instance,
    act: letter?.act,
  });
}
