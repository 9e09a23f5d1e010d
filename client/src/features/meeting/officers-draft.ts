import type { OfficersInFile } from '@klubbat/shared/contracts/meeting-file';
import { fieldRules } from '../../lib/autosave/field-rules.js';
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

/** How the roles that two choose are brought together: each role by itself. Names are read by their keys. */
export const officersRules = fieldRules<OfficersDraft>({
  labels: {
    chair: 'Ordförande',
    secretary: 'Sekreterare',
    adjusters: 'Justerare',
    reserveAdjusters: 'Ersättare för justerare',
    actingChairs: 'Tjänstgörande ordförande',
  },
  stored: (field, draft) => {
    const officers = officersOf(draft);
    return officers[field] ?? null;
  },
  read: (field, draft) => {
    const value = draft[field];
    if (typeof value === 'string') {
      return value;
    }
    return value
      .map((one) => (typeof one === 'string' ? one : `${one.person}, ${one.paragraphs}`))
      .join('\n');
  },
});
