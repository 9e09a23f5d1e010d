import type { Action, MandateRole } from '@klubbat/shared/vocabulary/roles';

/** The actions of one subject, each with the roles that may: a table for each file of this folder. */
export type Rights<Of extends Action> = Record<Of, readonly MandateRole[]>;
