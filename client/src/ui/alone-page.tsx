import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import './alone-page.css';

interface AlonePageProps {
  title: string;
  children: ReactNode;
  /** true: there is more to read than a form */
  wide?: boolean;
}

/** A page before one has come in: signing in, an invitation, verifying a document. */
export function AlonePage({ title, children, wide = false }: AlonePageProps) {
  useEffect(() => {
    document.title = `${title} – Klubbat`;
  }, [title]);
  return (
    <div className={wide ? 'alone-page alone-page--wide' : 'alone-page'}>
      <header className="alone-page__name">Klubbat</header>
      <main className="stack">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="alone-page__foot small">
        <Link to="/tillganglighet">Tillgänglighet</Link>
      </footer>
    </div>
  );
}
