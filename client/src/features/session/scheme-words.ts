import type { ColorScheme } from '../../lib/color-scheme.js';

export const schemeWords: Record<ColorScheme, string> = {
  computer: 'Som datorn',
  light: 'Ljust',
  dark: 'Mörkt',
};
