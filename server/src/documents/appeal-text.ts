import { appealedOtherwise, cannotBeAppealed, howToAppeal } from '@klubbat/shared/sentences/appeal-sentences';
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

/**
 * How to appeal, last in an extract: the words of the organisation's template, where one of the §§ is appealed as they say. Of §§
 * that nobody can appeal, or that are appealed by a special law, they would be wrong.
 */
export function usualAppealText({ choice, chosen }: DocumentSource): string | undefined {
  const kinds = chosen.map(({ appeal }) => appeal ?? 'legality');
  if (choice.appealText === undefined || kinds.includes('legality')) {
    return choice.appealText;
  }
  return kinds.every((kind) => kind === 'none') ? cannotBeAppealed : appealedOtherwise;
}
