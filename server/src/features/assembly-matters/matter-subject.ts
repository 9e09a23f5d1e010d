import type { Work } from '../../platform/work.js';
import { findMatter } from './assembly-matter.store.js';

/** The matter that a door is about, as the subject of a policy: it belongs to its fullmäktige. */
export async function matterSubject(work: Work, { params }: { params: { id: string } }) {
  const matter = await findMatter(work.tx, params.id);
  return matter === null
    ? undefined
    : { organisationId: matter.organisationId, boardId: matter.boardId, matter };
}
