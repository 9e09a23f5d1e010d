import { sectionKinds, type SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { sectionKindName } from '../../lib/section-kind-name.js';
import type { ItemBoard } from './use-item-board.js';

/** The kinds as they are chosen from, those that have another heading in this board with that heading. */
export function sectionKindOptions({
  headings,
}: Pick<ItemBoard, 'headings'>): { value: SectionKind; label: string }[] {
  return sectionKinds.map((value) => {
    const own = headings[value];
    return {
      value,
      label: own === undefined ? sectionKindName(value) : `${sectionKindName(value)} (${own})`,
    };
  });
}
