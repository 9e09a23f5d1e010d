import type { DocumentDefinition } from '../document-kind.js';
import { notesFacts } from '../facts.js';
import { wholeMeeting } from './protocol.js';

/** Notes of a meeting that keeps no protocol: nobody adjusts them. */
export const notes: DocumentDefinition = {
  body: (source) => {
    const whole = wholeMeeting(source);
    return { ...whole, facts: [...whole.facts, ...notesFacts(source.file, source.names, source.choice)] };
  },
};
