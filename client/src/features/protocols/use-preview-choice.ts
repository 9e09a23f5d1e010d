import { useRef, useState, type RefObject } from 'react';
import { keepOnDevice, useKeptOnDevice } from '../../lib/kept-on-device.js';
import { useMedia } from '../../lib/use-media.js';

const ROOM_BESIDE = '(width >= 1300px)';

export interface PreviewChoice {
  isOpen: boolean;
  /** false: it takes the place of the text */
  isBeside: boolean;
  show: (open: boolean) => void;
  /** takes it away from where it stands: the keyboard goes on from the switch */
  close: () => void;
  switchButton: RefObject<HTMLButtonElement | null>;
}

/**
 * Whether the preview is shown. Beside the text it stays as it was chosen, on this device; where there is only room for
 * one of them it takes the text's place, and the text is there when one comes back. `of`: a § and the meeting as a whole are
 * chosen apart.
 */
export function usePreviewChoice(of: 'item' | 'meeting'): PreviewChoice {
  const name = `klubbat-preview-${of}`;
  const isBeside = useMedia(ROOM_BESIDE);
  const kept = useKeptOnDevice(name);
  const [instead, setInstead] = useState(false);
  const switchButton = useRef<HTMLButtonElement>(null);
  const show = (open: boolean) => {
    if (isBeside) {
      keepOnDevice(name, open ? 'open' : null);
    } else {
      setInstead(open);
    }
  };
  return {
    isBeside,
    isOpen: isBeside ? kept === 'open' : instead,
    show,
    close: () => {
      show(false);
      switchButton.current?.focus();
    },
    switchButton,
  };
}
