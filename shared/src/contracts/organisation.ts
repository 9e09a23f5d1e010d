import { z } from 'zod';
import * as words from '../vocabulary/meeting-words.js';
import { actions, mandateRoles } from '../vocabulary/roles.js';
import { signatureMethods } from '../vocabulary/signature-methods.js';
import { emailAddress, filledLine, line } from './text-fields.js';

/** A colour as #rrggbb. Whether it can be read on paper: `rules/brand-colour.ts`. */
export const colour = z
  .string()
  .max(20)
  .toLowerCase()
  .refine((text) => /^#[0-9a-f]{6}$/.test(text), { params: { code: 'no-colour' } });

export const organisationSettings = z.strictObject({
  name: filledLine.max(200),
  kind: z.enum(words.organisationKinds),
  registryEmail: emailAddress.nullable(),
  /** whom one tells that something is not accessible; shown to everybody */
  accessibilityEmail: emailAddress.nullable(),
  accessibilityPhone: line.max(50).nullable(),
  /** the one colour of what can be pressed; null: the program's own */
  colour: colour.nullable(),
});

export const organisationView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(words.organisationKinds),
  registryEmail: z.string().nullable(),
  accessibilityEmail: z.string().nullable(),
  accessibilityPhone: z.string().nullable(),
  colour: z.string().nullable(),
  /** where the logo is read, another address for every new logo; null: there is none */
  logo: z.string().nullable(),
  /** ways to sign in and to sign that it does not take */
  switchedOff: z.array(z.enum(signatureMethods)),
  /** whether the decisions of a meeting may be let read without signing in */
  openBriefs: z.boolean(),
  /** whether anyone may read of its boards, their members, meetings and published protocols */
  openPages: z.boolean(),
  /** its word in addresses that anyone may read */
  slug: z.string(),
  version: z.int(),
  permitted: z.array(z.enum(actions)),
  /** the roles that the reader may give in all of it */
  gives: z.array(z.enum(mandateRoles)),
});

/** An organisation in a list: how much there is in it. */
export const organisationSummary = organisationView.extend({ boards: z.int(), people: z.int() });

export type OrganisationSettings = z.infer<typeof organisationSettings>;
export type OrganisationView = z.infer<typeof organisationView>;
export type OrganisationSummary = z.infer<typeof organisationSummary>;
