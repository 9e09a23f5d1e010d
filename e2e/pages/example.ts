import type { Reader } from '../readers.js';

/** A place to look at: what it is called, whose eyes see it, and its address in the demo. */
export interface Example {
  name: string;
  as: Reader;
  address: string;
}

/** What nothing is called. */
export const NOWHERE = '00000000-0000-7000-8000-000000000000';

export const see = (name: string, address: string, as: Reader = 'secretary'): Example => ({
  name,
  as,
  address,
});
