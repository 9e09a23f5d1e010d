import { z } from 'zod';
import { actions, mandateRoles } from '../vocabulary/roles.js';
import { pageMark } from './door.js';
import { day, emailAddress, filledLine, line } from './text-fields.js';

/** Where a term lies, seen from today. */
export const termTimes = ['current', 'coming', 'ended'] as const;
export type TermTime = (typeof termTimes)[number];

export const membershipView = z.object({
  id: z.uuid(),
  version: z.int(),
  boardId: z.uuid().nullable(),
  board: z.string().nullable(),
  role: z.enum(mandateRoles),
  party: z.string().nullable(),
  represents: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  /** true: it follows from an election in a § that is not adjusted yet */
  notAdjusted: z.boolean(),
});

export const registerPersonView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullable(),
  hasAccount: z.boolean(),
  /** those in the organisation whose register is read, and no others */
  memberships: z.array(membershipView),
});

/** A person on a page of his own, as one organisation's register knows him. */
export const personView = registerPersonView.extend({
  version: z.int(),
  organisationId: z.uuid(),
  organisation: z.string(),
  /** when the invitation that waits for an answer was sent, YYYY-MM-DD; null: none waits */
  invitedOn: z.string().nullable(),
  /** told only to who may take it away */
  hasOneTimeCode: z.boolean(),
  permitted: z.array(z.enum(actions)),
  /** boards of the organisation where the reader may give this person roles and change them; of his own none */
  administers: z.array(z.uuid()),
  /** the roles that the reader may give this person in the whole organisation */
  gives: z.array(z.enum(mandateRoles)),
});

/** A filtered page of a register. */
export const peopleQuery = z.object({
  /** words that all stand in name, address, title, party, what is represented, or the board's name */
  q: z.string().max(200).optional(),
  boardId: z.uuid().optional(),
  role: z.enum(mandateRoles).optional(),
  time: z.enum(termTimes).optional(),
  page: pageMark.optional(),
});

const termFields = {
  party: line.max(50).nullable().optional(),
  represents: line.max(200).nullable().optional(),
  from: day.nullable().optional(),
  until: day.nullable().optional(),
};

export const membershipInput = z.strictObject({
  organisationId: z.uuid(),
  boardId: z.uuid().nullable().optional(),
  role: z.enum(mandateRoles),
  /** the seat that a member takes with it */
  seatId: z.uuid().nullable().optional(),
  ...termFields,
});

export const membershipChange = z.strictObject({ version: z.int(), ...termFields });

export const newPerson = z.strictObject({
  name: filledLine.max(200),
  email: emailAddress.nullable().optional(),
  title: line.max(200).nullable().optional(),
  membership: membershipInput,
});

export const personChange = z.strictObject({
  version: z.int(),
  organisationId: z.uuid(),
  name: filledLine.max(200).optional(),
  email: emailAddress.nullable().optional(),
  title: line.max(200).nullable().optional(),
});

/** One who is something in a board today. */
export const boardMember = membershipView
  .omit({ boardId: true, board: true })
  .extend({ personId: z.uuid(), name: z.string(), title: z.string().nullable() });

export type MembershipView = z.infer<typeof membershipView>;
export type RegisterPersonView = z.infer<typeof registerPersonView>;
export type PersonView = z.infer<typeof personView>;
export type PeopleQuery = z.infer<typeof peopleQuery>;
export type BoardMember = z.infer<typeof boardMember>;
