import { useState } from 'react';
import type { Mask } from '@klubbat/shared/contracts/masking';
import type { OpenDocument } from '../../lib/autosave/use-document.js';
import { withMasks, type Ground, type Place } from './masks.js';
import type { PublicationChoices } from './publication-choices.js';

export const LEGAL_GROUND_ID = 'lagrum';

export interface Masking {
  ground: Ground;
  setGround: (ground: Ground) => void;
  /** what is missing before anything can be masked on this ground */
  groundError: string | undefined;
  /** false: the ground lacks something, nothing is masked */
  mask: (places: readonly Place[]) => boolean;
  unmask: (mask: Mask) => void;
  /** what was last done, in words */
  told: string;
  /** takes back what was last done; undefined where there is nothing to take back */
  undo: (() => void) | undefined;
}

interface Done {
  told: string;
  added: readonly Mask[];
  taken: readonly Mask[];
}

const maskedWords = (count: number) => (count === 1 ? '1 ställe är maskat.' : `${count} ställen är maskade.`);

/** Puts masks on and takes them off, on the ground that is chosen. The last can be taken back. */
export function useMasking(
  { setDraft }: Pick<OpenDocument<PublicationChoices>, 'setDraft'>,
  masks: readonly Mask[],
): Masking {
  const [ground, setGround] = useState<Ground>({ ground: 'personal-data' });
  const [isGroundMissing, setGroundMissing] = useState(false);
  const [done, setDone] = useState<Done>();
  const change = (told: string, after: Mask[]) => {
    setDraft((draft) => ({ ...draft, masks: after }));
    setDone({
      told,
      added: after.filter((mask) => !masks.includes(mask)),
      taken: masks.filter((mask) => !after.includes(mask)),
    });
  };
  return {
    ground,
    setGround: (next) => {
      setGround(next);
      setGroundMissing(false);
    },
    groundError: isGroundMissing ? 'Skriv lagrummet, till exempel 21 kap. 1 § OSL.' : undefined,
    mask: (wanted) => {
      const legalGround = ground.legalGround?.trim() ?? '';
      if (ground.ground === 'secrecy' && legalGround === '') {
        setGroundMissing(true);
        document.getElementById(LEGAL_GROUND_ID)?.focus();
        return false;
      }
      const given: Ground = { ground: ground.ground, ...(legalGround === '' ? {} : { legalGround }) };
      change(maskedWords(wanted.length), withMasks(masks, wanted, given));
      return true;
    },
    unmask: (mask) =>
      change(
        'Maskningen är borttagen.',
        masks.filter((one) => one !== mask),
      ),
    told: done?.told ?? '',
    undo:
      done === undefined || done.added.length + done.taken.length === 0
        ? undefined
        : () => {
            const { added, taken } = done;
            setDraft((draft) => ({
              ...draft,
              masks: [...draft.masks.filter((mask) => !added.some((one) => sameMask(one, mask))), ...taken],
            }));
            setDone({ told: 'Ångrat.', added: [], taken: [] });
          },
  };
}

function sameMask(one: Mask, other: Mask): boolean {
  return (
    one.path === other.path && one.from === other.from && one.to === other.to && one.ground === other.ground
  );
}
