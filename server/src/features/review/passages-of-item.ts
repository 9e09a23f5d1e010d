import type { ReviewPassage } from '@klubbat/shared/contracts/review';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { textsOf } from '@klubbat/shared/text/item-texts';
import { passagesOf } from '@klubbat/shared/text/passages';
import type { ItemContent } from '../agenda/agenda-item.entity.js';

/** What the running texts of a § are parts of, in the order in which `textsOf` gives them. */
function namesOfTexts({ sections, motions, reservations, statements, deferral }: ItemContent): string[] {
  const named = (name: string, parts: readonly { text?: string | undefined }[] = []) =>
    parts.flatMap(({ text }) => (text === undefined ? [] : name));
  return [
    ...(sections ?? []).flatMap(({ kind, heading, body }) =>
      body === undefined ? [] : heading?.trim() || sectionHeadings[kind] || 'Text',
    ),
    ...named('Yrkande', motions),
    ...named('Reservation', reservations),
    ...named('Yttrande eller anteckning', statements),
    ...(deferral?.reason === undefined ? [] : ['Bordläggning eller återremiss']),
  ];
}

/** The pieces of a § for which other words may be suggested, each with what it is a part of. */
export function passagesOfItem(content: ItemContent): ReviewPassage[] {
  const names = namesOfTexts(content);
  return textsOf(content).flatMap((text, place) =>
    passagesOf(text).map((piece) => ({ of: names[place] ?? '', place, ...piece })),
  );
}
