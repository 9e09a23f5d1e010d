import type { z } from 'zod';
import type { itemLinkDoors } from '@klubbat/shared/contracts/item-link';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findRecentCases } from './case.store.js';

const RECENT = 50;

/** The cases that were last on an agenda which the actor may read, the latest first. */
export async function recentCases(work: Work): Promise<z.input<typeof itemLinkDoors.recent.reply>> {
  return { cases: await findRecentCases(work.tx, readableBy(work.actor), RECENT) };
}
