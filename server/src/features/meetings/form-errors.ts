import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { formFaults } from '@klubbat/shared/rules/meeting-form';
import { findingSentence } from '@klubbat/shared/sentences/finding-sentences';
import { fail } from '../../platform/errors.js';

type Part = Partial<Pick<MeetingFile, 'officers' | 'attendance' | 'items' | 'attachments'>> & {
  people: { key: string; name: string }[];
};

/**
 * What an import would refuse of a part of a meeting: people that no one is, §§ backwards, points and attachments that
 * do not exist. `root` is where in the meeting file the part lies; the paths that come back begin there.
 */
export function formErrors({ people, ...part }: Part, root: string): ProblemError[] {
  const file: MeetingFile = {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'organisation', kind: 'other' },
    board: { name: 'board', kind: 'committee', numbering: 'meeting' },
    meeting: { date: '2000-01-01' },
    people: people.map(({ key, name }) => ({ id: key, name })),
    items: [],
    ...part,
  };
  return formFaults(file)
    .filter(({ path }) => path.startsWith(root))
    .map((fault) => ({ path: `$${fault.path.slice(root.length)}`, message: findingSentence(fault) }));
}

/** Refuses with all of them at once. */
export function refuseFormFaults(errors: ProblemError[]): void {
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}
