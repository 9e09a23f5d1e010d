import { PenLine } from 'lucide-react';
import type { Writer } from '@klubbat/shared/contracts/agenda-item';
import './writers-here.css';

const list = new Intl.ListFormat('sv-SE');

/** Who else is writing in a place, by name. Nothing where nobody is. */
export function WritersHere({ writers, where }: { writers: readonly Writer[]; where: string }) {
  const names = [...new Set(writers.map(({ name }) => name))];
  return names.length === 0 ? null : (
    <span className="writers-here small no-print">
      <PenLine size={14} aria-hidden />
      {list.format(names)} skriver {where}
    </span>
  );
}

/** Tells aloud who else has come into a §: by name, and nothing when they go from one section to another. */
export function WritersTold({ writers }: { writers: readonly Writer[] }) {
  const names = [...new Set(writers.map(({ name }) => name))].toSorted((one, other) =>
    one.localeCompare(other, 'sv'),
  );
  return (
    <p role="status" className="visually-hidden">
      {names.length === 0 ? '' : `${list.format(names)} är också i paragrafen.`}
    </p>
  );
}
