import { moment } from '../../lib/moment.js';

/** When something was, or that it never was. */
export const when = (at: string | null): string => (at === null ? 'aldrig' : moment(at));
