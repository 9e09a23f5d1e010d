import { useEffect, type ReactNode } from 'react';
import './alone-page.css';

/** A page before one has come in: signing in, an invitation. */
export function AlonePage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Klubbat`;
  }, [title]);
  return (
    <div className="alone-page">
      <header className="alone-page__name">Klubbat</header>
      <main className="stack">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
