import { z } from 'zod';
import { appealKinds } from '../vocabulary/appeal-kinds.js';
import { byId, door } from './door.js';
import { line, runningText } from './text-fields.js';

/** An underrättelse of one § to a named receiver, and how he may appeal. */
export const decisionLetter = z.strictObject({
  /** name and address, line by line */
  to: runningText.min(1).max(1000),
  appeal: z.enum(appealKinds),
  /** the court (laglighetsprövning) or the instance (förvaltningsbesvär), where it is known by name */
  instance: line.max(200).optional(),
  /** the law that the decision rests on: `10 kap. 13 § skollagen (2010:800)` */
  act: line.max(200).optional(),
  /** how to appeal in own words, instead of the usual ones */
  text: runningText.max(5000).optional(),
});

export type DecisionLetter = z.infer<typeof decisionLetter>;

export const decisionLetterDoors = {
  make: door({
    method: 'POST',
    path: '/api/agenda-items/:id/decision-letter.pdf',
    summary:
      'Underrättelse om en paragraf till en namngiven mottagare, med hur man överklagar. Brevet sparas inte, bara att det har gjorts',
    params: byId,
    body: decisionLetter,
    produces: 'application/pdf',
  }),
};
