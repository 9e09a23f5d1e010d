import type { TextFault } from '../vocabulary/file-text-words.js';

/** Why the text inside a file cannot be searched, after what the file is. */
export const textFaultWords: Record<TextFault, string> = {
  encrypted: 'låst fil, texten går inte att söka i',
  broken: 'texten kunde inte läsas och går inte att söka i',
  'too-heavy': 'texten kunde inte läsas (filen är för tung) och går inte att söka i',
  'too-slow': 'texten kunde inte läsas (det tog för lång tid) och går inte att söka i',
  'no-text': 'innehåller ingen text att söka i',
};
