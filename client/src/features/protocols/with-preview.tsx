import type { ReactNode } from 'react';
import './with-preview.css';

/** What is written, and beside it how it will be printed; on a narrow screen one of them at a time. */
export function WithPreview({ preview, children }: { preview: ReactNode; children: ReactNode }) {
  return (
    <div className={preview === null ? 'with-preview' : 'with-preview with-preview--open'}>
      <div className="with-preview__text">{children}</div>
      {preview}
    </div>
  );
}
