import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { chairsAt, seatAt, servingAt } from '@klubbat/shared/rules/presence';
import {
  appendixLabel,
  conflictConsequence,
  conflictSentence,
  notParticipatingSentence,
  opinionSentence,
  reservationVerb,
} from '@klubbat/shared/sentences/protocol-sentences';
import { statementKindWords } from '@klubbat/shared/sentences/protocol-words';
import { readText } from '@klubbat/shared/text/read-text';
import type { Names } from './names.js';
import { paragraph } from './rich.js';

interface Opinion {
  readonly by: readonly string[];
  readonly text?: string | undefined;
  readonly attachment?: number | undefined;
  readonly point?: number | undefined;
}

/** Who says it, on what, and the text, or where the text is. */
function opinionBlocks(opinion: Opinion, verb: string, file: MeetingFile, names: Names): TextBlock[] {
  const attachment = file.attachments?.find((candidate) => candidate.number === opinion.attachment);
  const label =
    opinion.attachment === undefined
      ? undefined
      : appendixLabel(attachment ?? { number: opinion.attachment });
  const text = readText(opinion.text ?? '');
  const lead = opinionSentence(names.all(opinion.by), verb, opinion.point, label, text.length > 0);
  return [paragraph(lead), ...text];
}

/** Reservations that were notified (KL 5:67 p. 6). */
export function reservationBlocks(item: ItemInFile, file: MeetingFile, names: Names): TextBlock[] {
  return (item.reservations ?? []).flatMap((one) => opinionBlocks(one, reservationVerb, file, names));
}

/** Särskilda yttranden and protokollsanteckningar. */
export function statementBlocks(item: ItemInFile, file: MeetingFile, names: Names): TextBlock[] {
  return (item.statements ?? []).flatMap((one) =>
    opinionBlocks(one, statementKindWords[one.kind].verb, file, names),
  );
}

/** Jäv: who, on what, whether he left the room (KL 6:30), and who took his place there, in his seat or in the chair. */
export function conflictBlocks(item: ItemInFile, file: MeetingFile, names: Names): TextBlock[] {
  return (item.conflictsOfInterest ?? []).map((one) => {
    const place = { paragraph: item.paragraph, point: one.point };
    const known = item.paragraph !== undefined;
    const instead = known
      ? servingAt(file, place).filter(
          (person) => person !== one.person && seatAt(file, person, place) === one.person,
        )
      : [];
    const chairs = chairsAt(file, place);
    const leads =
      known && one.person === file.officers?.chair && chairs[0] !== one.person ? chairs[0] : undefined;
    return paragraph(
      [
        conflictSentence(names.one(one.person), one.point, one.leftRoom === true, one.note),
        instead.length > 0 ? conflictConsequence(names.all(instead), 'substitute') : '',
        leads === undefined ? '' : conflictConsequence(names.one(leads), 'chair'),
      ]
        .filter((text) => text !== '')
        .join(' '),
    );
  });
}

/** Who said before the decision that he takes no part in it (KL 4:25). */
export function notParticipatingBlocks(item: ItemInFile, names: Names): TextBlock[] {
  return (item.notParticipating ?? []).map((one) =>
    paragraph(notParticipatingSentence(names.all(one.by), one.point)),
  );
}
