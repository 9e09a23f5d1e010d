import type { OfficersInFile } from '@klubbat/shared/contracts/meeting-file';
import { tidyRange } from '../../lib/paragraph-range-input.js';

export interface ActingChair {
  person: string;
  /** §§ as typed */
  paragraphs: string;
}

/** The roles as fields hold them: nobody is an empty text. */
export interface OfficersDraft {
  chair: string;
  secretary: string;
  adjusters: string[];
  reserveAdjusters: string[];
  actingChairs: ActingChair[];
}

export function officersDraftOf({ officers }: { officers: OfficersInFile }): OfficersDraft {
  return {
    chair: officers.chair ?? '',
    secretary: officers.secretary ?? '',
    adjusters: officers.adjusters ?? [],
    reserveAdjusters: officers.reserveAdjusters ?? [],
    actingChairs: officers.actingChairs ?? [],
  };
}

/** The roles as stored: rows that nobody was chosen for are left out. */
export function officersOf({ chair, secretary, ...lists }: OfficersDraft): OfficersInFile {
  const adjusters = lists.adjusters.filter((key) => key !== '');
  const reserves = lists.reserveAdjusters.filter((key) => key !== '');
  const acting = lists.actingChairs
    .map(({ person, paragraphs }) => ({ person, paragraphs: tidyRange(paragraphs) }))
    .filter(({ person, paragraphs }) => person !== '' && paragraphs !== '');
  return {
    ...(chair === '' ? {} : { chair }),
    ...(secretary === '' ? {} : { secretary }),
    ...(adjusters.length === 0 ? {} : { adjusters }),
    ...(reserves.length === 0 ? {} : { reserveAdjusters: reserves }),
    ...(acting.length === 0 ? {} : { actingChairs: acting }),
  };
}
