import type { MatterStepView, MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { matterStateWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import type { StateKind } from '../../ui/state-mark.js';

/** `Anna Ek (S), Bo Ask (M)` */
export const moverNames = ({ movers }: Pick<MatterView, 'movers'>): string =>
  movers.map(({ name, party }) => (party === null || party === '' ? name : `${name} (${party})`)).join(', ');

export const stateOf = ({ kind, state, step }: MatterView): string =>
  matterStateWords(kind, state, step?.outcome ?? null);

export const stateKinds: Record<MatterView['state'], StateKind> = {
  'handed-in': 'idle',
  raised: 'working',
  'may-be-asked': 'working',
  'put-off': 'waiting',
  proposed: 'waiting',
  settled: 'done',
  withdrawn: 'closed',
};

export const stepAddress = ({ meetingId, itemId }: MatterStepView): string | undefined =>
  meetingId === null || itemId === null ? undefined : `/sammantraden/${meetingId}/paragraf/${itemId}`;
