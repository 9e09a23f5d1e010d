import type { AuditAction } from '../audit/audit.store.js';

/** What freezes the bytes of a protocol, or of minnesanteckningar, and tells their sum in the evidence log. */
export const FREEZING_ACTIONS: readonly AuditAction[] = ['adjustment.sent', 'notes.finished'];
