import type { SubmissionView } from '@klubbat/shared/contracts/memorandum';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { readText } from '@klubbat/shared/text/read-text';
import { plainWords } from '../../lib/plain-words.js';
import { DifferenceKey, TextDifference } from '../../ui/text-difference.js';

const textOf = ({ sections }: SubmissionView, kind: SubmissionView['sections'][number]['kind']) =>
  plainWords(readText(sections.find((one) => one.kind === kind)?.body ?? ''));

/** What differs between two submissions, section by section. */
export function SubmissionChanges({ before, after }: { before: SubmissionView; after: SubmissionView }) {
  const kinds = [...new Set([...before.sections, ...after.sections].map(({ kind }) => kind))];
  const changed = kinds
    .map((kind) => ({ kind, was: textOf(before, kind), now: textOf(after, kind) }))
    .filter(({ was, now }) => was !== now);
  return (
    <>
      {after.note !== null && <p className="memorandum-words">{after.note}</p>}
      {before.title !== after.title && (
        <>
          <h3>Rubrik</h3>
          <TextDifference before={before.title} after={after.title} />
        </>
      )}
      {changed.map(({ kind, was, now }) => (
        <section className="stack stack--tight" key={kind}>
          <h3>{sectionHeadings[kind]}</h3>
          <TextDifference before={was} after={now} />
        </section>
      ))}
      {changed.length === 0 && before.title === after.title ? (
        <p>Bara mottagarna, ärendenumret eller sekretessen skiljer.</p>
      ) : (
        <DifferenceKey />
      )}
    </>
  );
}
