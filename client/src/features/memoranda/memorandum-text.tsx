import type { SubmissionView } from '@klubbat/shared/contracts/memorandum';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { StoredText } from '../../ui/rich-text.js';
import { FileList } from './memorandum-files.js';
import './memoranda.css';

/** What a memorandum says, to be read. */
export function MemorandumText({
  memorandum,
}: {
  memorandum: Pick<SubmissionView, 'sections' | 'recipients' | 'confidential' | 'files'>;
}) {
  const { sections, recipients, confidential, files } = memorandum;
  return (
    <article className="memorandum" aria-label="Tjänsteskrivelsen">
      {confidential !== null && <p>Sekretess: {confidential}</p>}
      {sections
        .filter(({ body = '' }) => body.trim() !== '')
        .map(({ kind, heading = '', body = '' }, index) => (
          <section className="stack stack--tight" key={index}>
            <h2>{heading === '' ? sectionHeadings[kind] : heading}</h2>
            <StoredText markdown={body} />
          </section>
        ))}
      {files.length > 0 && (
        <section className="stack stack--tight">
          <h2>Filer</h2>
          <FileList files={files} />
        </section>
      )}
      {recipients.length > 0 && (
        <section className="stack stack--tight">
          <h2>Beslutet ska skickas till</h2>
          <ul>
            {recipients.map(({ name, email }, index) => (
              <li key={index}>
                {name} {email !== undefined && <span className="quiet breaks">{email}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
