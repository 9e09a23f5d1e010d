import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { ResolvedPos } from '@tiptap/pm/model';

const LEVELS = 2;

function itemDepths($at: ResolvedPos): number[] {
  return Array.from({ length: $at.depth }, (_, index) => index + 1).filter(
    (depth) => $at.node(depth).type.name === 'listItem',
  );
}

/**
 * May the item at the caret go in one level? Not the first, which has nothing to stand under, not below the second
 * level, and not in a lettered list, whose items have no lists of their own.
 */
export function canIndent({ selection: { $from } }: EditorState): boolean {
  const depths = itemDepths($from);
  const depth = depths.at(-1);
  return (
    depth !== undefined &&
    depths.length < LEVELS &&
    $from.index(depth - 1) > 0 &&
    $from.node(depth - 1).type.name !== 'letterList'
  );
}

/** A list that was begun with another number than 1 keeps it. */
export function setFirstLabel(tr: Transaction, label: string | undefined): boolean {
  const { $from } = tr.selection;
  const depth = itemDepths($from).at(-1);
  if (depth !== undefined && label !== undefined && label !== '1.') {
    tr.setNodeAttribute($from.before(depth), 'label', label);
  }
  return true;
}
