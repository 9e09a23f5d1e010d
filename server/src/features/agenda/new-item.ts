import type { AgendaItemChange } from '@klubbat/shared/contracts/agenda-item';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';

type Start = Pick<BoardSettings, 'headings' | 'itemSections' | 'recipientsHeading'>;

/** A section with the board's own heading, unless it has one of its own already. */
function headed(section: SectionInFile, headings: Start['headings']): SectionInFile {
  // what is proposed to a higher body stands under the heading of a proposal
  const own = headings[section.level === 'proposal' ? 'proposal' : section.kind];
  return section.heading !== undefined || own === undefined ? section : { ...section, heading: own };
}

/**
 * What a new item holds: what was given, else the sections that the board begins with, under the board's own headings.
 * They are written into the item, and not looked up when it is printed: settings that are changed later leave what is
 * written as it is.
 */
export function newItem<C extends AgendaItemChange>(board: Start, given: C): C {
  const sections = given.sections ?? board.itemSections.map((kind) => ({ kind }));
  return {
    ...given,
    ...(sections.length === 0 ? {} : { sections: sections.map((one) => headed(one, board.headings)) }),
    ...(given.recipientsHeading === undefined && board.recipientsHeading !== null
      ? { recipientsHeading: board.recipientsHeading }
      : {}),
  };
}
