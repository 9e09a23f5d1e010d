import type { AppealKind, ItemKind } from '../vocabulary/meeting-words.js';

/**
 * How a § is appealed: as who wrote it has said, else as usual. What a body decides whose decisions are not appealed, such as a forum,
 * and what is told without a decision, is not appealed (KL 13:1–2).
 *
 * @param appealable whether decisions of the body are
 */
export function appealOfItem(
  { appeal, kind }: { appeal?: AppealKind | undefined; kind?: ItemKind | undefined },
  appealable: boolean,
): AppealKind {
  if (appeal !== undefined) {
    return appeal;
  }
  const decides = kind !== 'information' && kind !== 'formality';
  return appealable && decides ? 'legality' : 'none';
}
