import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { MainNav } from '../features/session/main-nav.js';
import { sessionQuery, useSignOut } from '../features/session/session.queries.js';
import { SignInAgain } from '../features/session/sign-in-again.js';
import { problemOf } from '../lib/problem-error.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Waiting } from '../ui/waiting.js';
import './shell.css';

/** Tells screen readers that another page has come; without it a change of page is silent. */
function PageAnnouncer() {
  const { pathname } = useLocation();
  const first = useRef(true);
  const [title, setTitle] = useState('');
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // the page sets its title when it has been drawn
    const timer = setTimeout(() => setTitle(document.title), 300);
    return () => clearTimeout(timer);
  }, [pathname]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {title}
    </div>
  );
}

/** Everything around a page for the one who has signed in; others are led to sign in, and back. */
export function Shell() {
  const location = useLocation();
  const session = useQuery(sessionQuery);
  const signOut = useSignOut();
  if (session.data === undefined) {
    if (session.isPending) {
      return (
        <main className="shell__alone">
          <Waiting />
        </main>
      );
    }
    const fault = problemOf(session.error);
    if (fault.code === 'not-signed-in') {
      const back = `${location.pathname}${location.search}`;
      return (
        <Navigate to={back === '/' ? '/logga-in' : `/logga-in?till=${encodeURIComponent(back)}`} replace />
      );
    }
    return (
      <main className="shell__alone stack">
        <h1>Klubbat</h1>
        <Notice kind="error" title={fault.title}>
          <p>{fault.detail}</p>
        </Notice>
        <div>
          <Button onPress={() => void session.refetch()}>Försök igen</Button>
        </div>
      </main>
    );
  }
  return (
    <div className="shell">
      <a className="shell__skip" href="#innehall">
        Till innehållet
      </a>
      <header className="shell__top no-print">
        <Link className="shell__name" to="/">
          Klubbat
        </Link>
        <div className="shell__person">
          <span className="shell__person-name">{session.data.person.name}</span>
          <Button variant="quiet" onPress={() => signOut.mutate()} isPending={signOut.isPending}>
            Logga ut
          </Button>
        </div>
      </header>
      <MainNav session={session.data} />
      <main className="shell__page" id="innehall" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <PageAnnouncer />
      <SignInAgain />
      <ScrollRestoration />
    </div>
  );
}
