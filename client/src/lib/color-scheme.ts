import { keepOnDevice, useKeptOnDevice } from './kept-on-device.js';

/** The same name: public/color-scheme.js, which sets it before the first paint. */
const NAME = 'klubbat-color-scheme';

export const colorSchemes = ['computer', 'light', 'dark'] as const;
export type ColorScheme = (typeof colorSchemes)[number];

/** Light, dark, or as the computer has it; kept on this device. */
export function useColorScheme(): [ColorScheme, (chosen: ColorScheme) => void] {
  const kept = useKeptOnDevice(NAME);
  const scheme = kept === 'light' || kept === 'dark' ? kept : 'computer';
  return [scheme, chooseColorScheme];
}

function chooseColorScheme(chosen: ColorScheme): void {
  const root = document.documentElement;
  if (chosen === 'computer') {
    delete root.dataset['colorScheme'];
  } else {
    root.dataset['colorScheme'] = chosen;
  }
  keepOnDevice(NAME, chosen === 'computer' ? null : chosen);
}
