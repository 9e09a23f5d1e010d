import { sectionHeadings } from '@klubbat/shared/sentences/words';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';

/** The kind of a section as it is chosen from a list; the one that has no heading of its own is called so. */
export function sectionKindName(kind: SectionKind): string {
  return kind === 'free' ? 'Fritt avsnitt' : sectionHeadings[kind];
}
