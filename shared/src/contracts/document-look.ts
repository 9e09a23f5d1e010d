import { z } from 'zod';
import { accentUses, headPlaces, typefaces } from '../vocabulary/template-words.js';

const place = z.enum(headPlaces);

/** How a paper looked when it was made: stored with what it says, so that it looks so ever after. */
export const documentLook = z.strictObject({
  typeface: z.enum(typefaces),
  accent: z.strictObject({ colour: z.string(), on: z.enum(accentUses) }).optional(),
  logo: z
    .strictObject({
      /** of the file as it was given */
      sha256: z.string(),
      firstPage: z.boolean(),
      head: place.optional(),
      /** missing: it is decoration */
      alt: z.string().optional(),
    })
    .optional(),
  head: z.strictObject({
    organisation: place.optional(),
    board: place,
    title: place,
    date: place,
    /** missing: it stands in the foot */
    page: place.optional(),
  }),
  footText: z.string().optional(),
});

export type DocumentLook = z.infer<typeof documentLook>;
