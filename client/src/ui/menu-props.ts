import type { ReactNode } from 'react';

export interface MenuChoice {
  key: string;
  label: string;
  icon?: ReactNode;
  /** an address in the program */
  to?: string;
  act?: () => void;
}

export interface MenuProps {
  /** what the button says */
  label: ReactNode;
  /** what stands on top, and cannot be chosen */
  about?: ReactNode;
  choices: readonly MenuChoice[];
  /** one of several, that stays chosen: the theme */
  among?: {
    heading: string;
    chosen: string;
    options: readonly { key: string; label: string }[];
    onChoose: (key: string) => void;
  };
}
