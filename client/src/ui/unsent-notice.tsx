import { useSyncExternalStore } from 'react';
import { Link, useLocation } from 'react-router';
import { documentsEdition, onDocumentsChange, unsavedDocuments } from '../lib/autosave/documents.js';
import { Notice } from './notice.js';

/** Says, wherever one is, that text on this device has not reached the server, and leads to it. */
export function UnsentNotice() {
  const { pathname } = useLocation();
  useSyncExternalStore(onDocumentsChange, documentsEdition);
  const elsewhere = unsavedDocuments().filter((document) => {
    const { trouble, held, refused } = document.state().writing;
    return document.about.address !== pathname && (trouble !== null || held !== null || refused !== null);
  });
  if (elsewhere.length === 0) {
    return null;
  }
  return (
    <div className="no-print">
      <Notice title="På den här enheten finns text som inte har kommit fram till servern">
        <ul>
          {elsewhere.map(({ kind, id, about, state }) => (
            <li key={`${kind} ${id}`}>
              <Link to={about.address}>{about.title}</Link>{' '}
              <span className="quiet">
                {state().writing.held === null ? 'skickas så snart det går' : 'välj text'}
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
