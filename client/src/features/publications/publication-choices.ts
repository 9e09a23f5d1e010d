import type { Mask } from '@klubbat/shared/contracts/masking';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { PartRules } from '../../lib/autosave/part-rules.js';

/** What one chooses of a public version. */
export interface PublicationChoices {
  masks: Mask[];
  /** numbers of those whose files are published */
  attachments: number[];
  /** YYYY-MM-DD; empty: it stays */
  removeOn: string;
}

const maskKey = ({ path, from, to, ground, legalGround }: Mask) =>
  [path, from, to, ground, legalGround ?? ''].join('|');
const sorted = <T>(values: readonly T[], key: (value: T) => string) =>
  [...values].sort((a, b) => (key(a) < key(b) ? -1 : 1));

const byField = fieldRules<PublicationChoices>({
  labels: { masks: 'Maskningar', attachments: 'Bilagor som publiceras', removeOn: 'Tas bort från webben' },
  stored: (field, part) =>
    field === 'masks'
      ? sorted(part.masks, maskKey).map(maskKey)
      : field === 'attachments'
        ? sorted(part.attachments, String)
        : part.removeOn,
  read: (field, { masks, attachments, removeOn }) =>
    field === 'masks'
      ? `${masks.length} ställen`
      : field === 'attachments'
        ? attachments.join(', ')
        : removeOn,
});

/** What both have put there, without what either has taken away. */
function mergedSet<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  key: (value: T) => string,
): T[] {
  const keys = (values: readonly T[]) => new Set(values.map(key));
  const [before, kept, there] = [keys(base), keys(mine), keys(theirs)];
  return [
    ...theirs.filter((value) => kept.has(key(value)) || !before.has(key(value))),
    ...mine.filter((value) => !before.has(key(value)) && !there.has(key(value))),
  ];
}

/** Two mask at once in the same draft: the masks of both stand. Only the day to leave the web can clash. */
export const publicationRules: PartRules<PublicationChoices> = {
  ...byField,
  merge: (base, mine, theirs) => {
    const { draft, places } = byField.merge(base, mine, theirs);
    return {
      draft: {
        ...draft,
        masks: mergedSet(base.masks, mine.masks, theirs.masks, maskKey),
        attachments: mergedSet(base.attachments, mine.attachments, theirs.attachments, String),
      },
      places: places.filter((place) => place === 'removeOn'),
    };
  },
};
