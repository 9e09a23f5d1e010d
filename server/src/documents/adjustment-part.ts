import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent, SignatureLine } from '@klubbat/shared/contracts/protocol-content';
import { expandRange, printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import type { PlannedSigner } from '@klubbat/shared/rules/signers';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import { readText } from '@klubbat/shared/text/read-text';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import type { Names } from './names.js';
import { ledBy } from './rich.js';

/** One who signs, and for which §§; none given: all of the document. */
export type PrintedSigner = Pick<PlannedSigner, 'person' | 'as'> & { paragraphs?: readonly number[] };

const lines = [
  { label: protocolWords.secretary, as: ['secretary'] },
  { label: protocolWords.chair, as: ['chair', 'acting-chair'] },
  { label: protocolWords.adjuster, as: ['adjuster', 'reserve-adjuster'] },
] as const;

/** Signers as the file tells them: those of its adjustments, else its officers. */
function signersOf(file: MeetingFile, covered: readonly number[]): PrintedSigner[] {
  const told = (file.meeting.adjustments ?? []).flatMap((adjustment) =>
    (adjustment.signers ?? []).map((signer): PrintedSigner => ({
      person: signer.person,
      as: signer.as,
      paragraphs: expandRange(signer.paragraphs ?? adjustment.paragraphs),
    })),
  );
  if (told.length > 0) {
    return told;
  }
  const { officers } = file;
  const acting = (officers?.actingChairs ?? []).map(({ person, paragraphs }): PrintedSigner => ({
    person,
    as: 'acting-chair',
    paragraphs: expandRange(paragraphs),
  }));
  const led = new Set(acting.flatMap((signer) => signer.paragraphs ?? []));
  return [
    ...(officers?.secretary ? [{ person: officers.secretary, as: 'secretary' } as const] : []),
    ...(officers?.chair
      ? [
          {
            person: officers.chair,
            as: 'chair',
            paragraphs: covered.filter((number) => !led.has(number)),
          } as const,
        ]
      : []),
    ...acting,
    ...(officers?.adjusters ?? []).map((person): PrintedSigner => ({ person, as: 'adjuster' })),
  ];
}

interface Row {
  person: string;
  paragraphs: Set<number>;
}

function signatureLine(
  label: string,
  signers: readonly PrintedSigner[],
  covered: readonly number[],
  names: Names,
): SignatureLine {
  const rows = new Map<string, Row>();
  for (const signer of signers) {
    const row = rows.get(signer.person) ?? { person: signer.person, paragraphs: new Set<number>() };
    rows.set(signer.person, row);
    for (const number of signer.paragraphs ?? covered) {
      row.paragraphs.add(number);
    }
  }
  const shown = [...rows.values()].filter(
    (row) => covered.length === 0 || covered.some((number) => row.paragraphs.has(number)),
  );
  return {
    label,
    names: shown.map((row) => {
      const own = covered.filter((number) => row.paragraphs.has(number));
      return {
        name: names.one(row.person),
        ...(own.length < covered.length ? { note: printParagraphs(own) } : {}),
      };
    }),
  };
}

/** What a signer wants said at the adjustment, where the file brings it. */
function dissents(file: MeetingFile, names: Names): TextBlock[] {
  return (file.meeting.adjustments ?? []).flatMap((adjustment) =>
    (adjustment.signers ?? []).flatMap((signer) =>
      signer.objection?.trim()
        ? ledBy(`${protocolWords.dissent}, ${names.one(signer.person)}:`, readText(signer.objection))
        : [],
    ),
  );
}

/**
 * Who adjusts the §§ (KL 5:69): secretary, chair, adjusters, with their §§ where they differ, and the sentence below.
 * Never when anyone signed or what was announced: those pages are frozen before that.
 */
export function adjustmentPart(
  file: MeetingFile,
  covered: readonly number[],
  choice: { readonly signers?: readonly PrintedSigner[]; readonly adjustmentNote?: string },
  names: Names,
): ProtocolContent['adjustment'] {
  const signers = choice.signers ?? signersOf(file, covered);
  const whole = file.items.flatMap((item) => (item.paragraph === undefined ? [] : [item.paragraph]));
  const note = [
    ...dissents(file, names),
    ...readText(file.meeting.adjustmentNote ?? choice.adjustmentNote ?? ''),
  ];
  const printed = lines
    .map(({ label, as }) =>
      signatureLine(
        label,
        signers.filter((signer) => as.some((one) => one === signer.as)),
        covered,
        names,
      ),
    )
    .filter((line) => line.names.length > 0);
  if (printed.length === 0 && note.length === 0) {
    return undefined;
  }
  return {
    heading: protocolWords.adjustment,
    ...(covered.length > 0 && covered.length < whole.length ? { paragraphs: printParagraphs(covered) } : {}),
    lines: printed,
    ...(note.length > 0 ? { note } : {}),
  };
}
