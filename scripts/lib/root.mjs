import { fileURLToPath } from 'node:url';

/** The checkout, wherever the command was given from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
