import { useSyncExternalStore } from 'react';
import { documentsEdition, keptAside, onDocumentsChange, throwAway } from '../lib/autosave/documents.js';
import type { DocumentKind } from '../lib/autosave/live-document.js';
import { momentOf } from '../lib/moment.js';
import { Button } from './button.js';
import { CopyButton } from './copy-button.js';
import { Notice } from './notice.js';
import './clashes.css';

interface KeptAsideProps<T> {
  kind: DocumentKind<T>;
  id: string;
}

/** What its author wrote too late to be saved: shown to him alone, to be copied, until he throws it away. */
export function KeptAside<T>({ kind: { name, rules }, id }: KeptAsideProps<T>) {
  useSyncExternalStore(onDocumentsChange, documentsEdition);
  return keptAside(name, id).map((entry) => {
    const draft = entry.writing.draft as T;
    const server = entry.writing.base.part as T;
    const texts = rules.changed(draft, server).map((place) => rules.texts(draft, server, place));
    return (
      <Notice
        key={entry.mark}
        kind="warning"
        title={`Det här skrev du ${momentOf(entry.at)}, men det hann inte sparas.`}
      >
        <p>Texten blev låst medan du skrev. Din text finns kvar på den här enheten tills du tar bort den.</p>
        {texts.map(({ label, mine }) => (
          <section key={label}>
            <h2>{label}</h2>
            <p className="clash__text">{mine === '' ? '(tomt)' : mine}</p>
          </section>
        ))}
        <div className="row">
          <CopyButton text={texts.map(({ mine }) => mine).join('\n\n')}>Kopiera texten</CopyButton>
          <Button variant="quiet" onPress={() => throwAway(entry)}>
            Ta bort
          </Button>
        </div>
      </Notice>
    );
  });
}
