import type { MatterMover, MatterView } from '@klubbat/shared/contracts/assembly-matter';
import type { BoardMember } from '@klubbat/shared/contracts/register-people';
import type { AskedOffice, MatterKind } from '@klubbat/shared/vocabulary/assembly-matters';
import type { PersonOption } from '../../ui/people-field.js';

/** A matter as it is typed. */
export interface MatterDraft {
  kind: MatterKind;
  title: string;
  caseNumber: string;
  handedInOn: string;
  /** keys of `moverOptions` */
  movers: string[];
  /** of a medborgarförslag: one name a line */
  citizens: string;
  askedAs: AskedOffice;
  askedName: string;
  decidingBoardId: string;
}

export const emptyMatter = (today: string): MatterDraft => ({
  kind: 'motion',
  title: '',
  caseNumber: '',
  handedInOn: today,
  movers: [],
  citizens: '',
  askedAs: 'committee-chair',
  askedName: '',
  decidingBoardId: '',
});

const keyOf = ({ personId, name }: MatterMover) => personId ?? `namn ${name}`;

export function draftOf(matter: MatterView): MatterDraft {
  return {
    kind: matter.kind,
    title: matter.title,
    caseNumber: matter.caseNumber ?? '',
    handedInOn: matter.handedInOn,
    movers: matter.movers.map(keyOf),
    citizens: matter.movers.map(({ name }) => name).join('\n'),
    askedAs: matter.askedAs ?? 'committee-chair',
    askedName: matter.askedName ?? '',
    decidingBoardId: matter.decidingBoardId ?? '',
  };
}

const represents = new Set(['chair', 'vice-chair', 'member', 'substitute']);

/** Who can have handed it in: those who stand in it already, and the members and substitutes of today, each once. */
export function moversByKey(
  standing: readonly MatterMover[],
  members: readonly BoardMember[],
): ReadonlyMap<string, MatterMover> {
  const today = members
    .filter(({ role }) => represents.has(role))
    .map(({ personId, name, party }) => ({ personId, name, party }));
  return new Map([...today, ...standing].map((mover) => [keyOf(mover), mover]));
}

export const moverOptions = (movers: ReadonlyMap<string, MatterMover>): PersonOption[] =>
  [...movers].map(([key, { name, party }]) => ({ key, name: party === null ? name : `${name} (${party})` }));

export const isAsked = (kind: MatterKind): boolean => kind === 'interpellation' || kind === 'question';

/** What is sent of a draft. */
export function matterOf(draft: MatterDraft, known: ReadonlyMap<string, MatterMover>) {
  const { kind, title, caseNumber, handedInOn } = draft;
  const asked = isAsked(kind);
  const citizens = draft.citizens
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ personId: null, name, party: null }));
  return {
    kind,
    title: title.trim(),
    caseNumber: caseNumber.trim() === '' ? null : caseNumber.trim(),
    handedInOn,
    movers: kind === 'citizen-proposal' ? citizens : draft.movers.flatMap((key) => known.get(key) ?? []),
    askedAs: asked ? draft.askedAs : null,
    askedName: asked && draft.askedName.trim() !== '' ? draft.askedName.trim() : null,
    decidingBoardId:
      kind === 'citizen-proposal' && draft.decidingBoardId !== '' ? draft.decidingBoardId : null,
  };
}
