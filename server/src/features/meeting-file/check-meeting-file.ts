import { meetingFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { contradictions } from '@klubbat/shared/rules/contradictions';
import type { Finding, FormFault } from '@klubbat/shared/rules/finding';
import { formFaults, isHistory } from '@klubbat/shared/rules/meeting-form';
import { findingSentence } from '@klubbat/shared/sentences/finding-sentences';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { issueErrors } from '@klubbat/shared/sentences/issue-sentences';
import { isPlainFileName } from '../attachments/file-check.js';
import { salvage } from './salvage.js';

export type MeetingFileCheck =
  | { ok: true; file: MeetingFile; history: boolean; remarks: ProblemError[] }
  /** `file` where the form of the document itself is right, so that its files can be checked too */
  | { ok: false; errors: ProblemError[]; file: MeetingFile | undefined };

type Issue = { path: PropertyKey[]; code: string };

const told = (finding: Finding | FormFault): ProblemError => ({
  path: finding.path,
  message: findingSentence(finding),
});

function fileNameFaults(file: MeetingFile): ProblemError[] {
  return (file.attachments ?? []).flatMap(({ file: name }, index) =>
    typeof name === 'string' && !isPlainFileName(name)
      ? [{ path: `$.attachments[${index}].file`, message: importSentences.fileInFolder(name) }]
      : [],
  );
}

/** Where what a reference points to could not be read, nothing can be said of the reference. */
const unsure: Partial<Record<FormFault['code'], (path: readonly PropertyKey[]) => boolean>> = {
  'unknown-person': ([list, , field, ...rest]) =>
    list === 'people' && (field === undefined || (field === 'id' && rest.length === 0)),
  'unknown-attachment': ([list, , field]) =>
    list === 'attachments' && (field === undefined || field === 'number'),
  'unknown-motion': ([list, , field, , inner]) =>
    list === 'items' && field === 'motions' && (inner === undefined || inner === 'id'),
  'unknown-point': ([list, , field]) => list === 'items' && (field === 'sections' || field === undefined),
};

/** Faults between the parts, in what can be read of a file that has faults in its parts. */
function faultsBetween(raw: unknown, issues: readonly Issue[]): ProblemError[] {
  const file = salvage(raw);
  if (file === undefined) {
    return [];
  }
  const sure = formFaults(file).filter(({ code }) => {
    const points = unsure[code];
    return points === undefined || !issues.some(({ path }) => points(path));
  });
  return [...sure.map(told), ...fileNameFaults(file)];
}

/**
 * Checks what was sent as a meeting file. Every fault of form is told at once, and with them, unless the meeting is
 * history, the contradictions of law and of sums; in history these and the warnings become remarks.
 */
export function checkMeetingFile(raw: unknown): MeetingFileCheck {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, errors: [{ path: '$', message: importSentences.noObject }], file: undefined };
  }
  const parsed = meetingFile.safeParse(raw, { reportInput: true });
  if (!parsed.success) {
    const errors = [...issueErrors(parsed.error), ...faultsBetween(raw, parsed.error.issues)];
    return { ok: false, errors, file: undefined };
  }
  const file = parsed.data;
  const history = isHistory(file);
  const findings = contradictions(file);
  const errors = [
    ...formFaults(file).map(told),
    ...fileNameFaults(file),
    ...(history ? [] : findings.filter(({ severity }) => severity === 'contradiction').map(told)),
  ];
  return errors.length > 0
    ? { ok: false, errors, file }
    : { ok: true, file, history, remarks: history ? findings.map(told) : [] };
}
