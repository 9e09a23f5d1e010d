import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { RouterProvider as AriaRouter } from 'react-aria-components';
import { Link, Navigate, Outlet, ScrollRestoration, useHref, useLocation, useNavigate } from 'react-router';
import type { SessionView } from '@klubbat/shared/contracts/session';
import { MainNav } from '../features/session/main-nav.js';
import { PersonMenu } from '../features/session/person-menu.js';
import { PlaceSwitcher } from '../features/session/place-switcher.js';
import { roomsOf } from '../features/session/rooms.js';
import { sessionQuery } from '../features/session/session.queries.js';
import { useBrand } from '../features/session/use-brand.js';
import { useKeptOnDevice } from '../lib/kept-on-device.js';
import { listenToKeys, useKeys } from '../lib/keys.js';
import { listAddress, usePlace, type Place } from '../lib/place.js';
import { problemOf } from '../lib/problem-error.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { UnsentNotice } from '../ui/unsent-notice.js';
import { Waiting } from '../ui/waiting.js';
import { useProofAsked } from '../lib/prove-anew.js';
import { useSessionExpired } from '../lib/session-expiry.js';
import { commandsOf } from './commands.js';
import { KeysDialog, ProveAnew, SearchDialog, SignInAgain } from './dialogs.js';
import { GoToSpot } from './go-to-spot.js';
import { KeptFocus } from './kept-focus.js';
import { OfflineSign } from './offline-sign.js';
import { PageFocus } from './page-focus.js';
import { SearchButton } from './search-button.js';
import { SINGLE_KEYS } from './single-keys.js';
import './shell.css';

/** Everything around a page for the one who has signed in; others are led to sign in, and back. */
export function Shell() {
  const location = useLocation();
  const session = useQuery(sessionQuery);
  if (session.data !== undefined) {
    return <House session={session.data} />;
  }
  if (session.isPending) {
    return (
      <main className="shell__alone">
        <Waiting />
      </main>
    );
  }
  const fault = problemOf(session.error);
  if (fault.code === 'not-signed-in') {
    const back = `${location.pathname}${location.search}${location.hash}`;
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

type OpenedByKey = 'search' | 'keys' | undefined;

/** The lists that show one place of several: where one stands in such a list, choosing a place shows it at once. */
const LISTS = ['/sammantraden', '/sammantraden/kalender', '/utskick'];

function House({ session }: { session: SessionView }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [place, keepPlace] = usePlace(session.person.id);
  const [open, setOpen] = useState<OpenedByKey>();
  const brand = useBrand(place);
  useShellKeys(session, place, setOpen);
  const choosePlace = (chosen: Place | undefined) => {
    keepPlace(chosen);
    if (LISTS.includes(pathname)) {
      void navigate(listAddress(pathname, chosen));
    }
  };
  return (
    <LinksInside>
      <div className="shell">
        <a className="shell__skip" href="#innehall">
          Till innehållet
        </a>
        <header className="shell__top no-print">
          <Link className="shell__name" to="/">
            {typeof brand?.logo === 'string' ? (
              <img className="shell__logo" src={brand.logo} alt={`${brand.name}, Klubbat`} />
            ) : (
              'Klubbat'
            )}
          </Link>
          <PlaceSwitcher place={place} onChange={choosePlace} />
          <SearchButton onPress={() => setOpen('search')} />
          <PersonMenu session={session} onShowKeys={() => setOpen('keys')} />
        </header>
        <MainNav session={session} place={place} />
        <div className="shell__signs no-print">
          <OfflineSign />
        </div>
        <main className="shell__page" id="innehall" tabIndex={-1}>
          <UnsentNotice />
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
        <PageFocus />
        <KeptFocus />
        <GoToSpot />
        <OnTop open={open} onClose={() => setOpen(undefined)} session={session} place={place} />
        <ScrollRestoration />
      </div>
    </LinksInside>
  );
}

interface OnTopProps {
  open: OpenedByKey;
  onClose: () => void;
  session: SessionView;
  place: Place | undefined;
}

/** What stands on top of the page when it is asked for; from then on it stays, so that what closes can close in its way. */
function OnTop({ open, onClose, session, place }: OnTopProps) {
  const expired = useEver(useSessionExpired());
  const proofAsked = useEver(useProofAsked());
  const searched = useEver(open === 'search');
  const keysShown = useEver(open === 'keys');
  return (
    <Suspense>
      {searched && (
        <SearchDialog isOpen={open === 'search'} onClose={onClose} commands={commandsOf(session, place)} />
      )}
      {keysShown && <KeysDialog isOpen={open === 'keys'} onClose={onClose} />}
      {expired && <SignInAgain />}
      {proofAsked && <ProveAnew />}
    </Suspense>
  );
}

/** Whether it has ever been so while this was shown. */
function useEver(is: boolean): boolean {
  const [was, setWas] = useState(is);
  if (is && !was) {
    setWas(true);
  }
  return was || is;
}

function useShellKeys(
  session: SessionView,
  place: Place | undefined,
  open: (what: 'search' | 'keys') => void,
): void {
  const navigate = useNavigate();
  const single = useKeptOnDevice(SINGLE_KEYS) !== 'off';
  useEffect(() => listenToKeys(() => single), [single]);
  const where = place === undefined ? '' : listAddress('', place);
  useKeys(
    useMemo(
      () => [
        { keys: 'ctrl+k', label: 'Sök, eller gå till något', act: () => open('search') },
        { keys: '/', label: 'Sök', act: () => open('search') },
        { keys: '?', label: 'Visa kortkommandona', act: () => open('keys') },
        ...roomsOf(session).map(({ letter, label, path, byPlace }) => ({
          keys: `g ${letter}`,
          label: `Gå till ${label}`,
          act: () => void navigate(byPlace ? `${path}${where}` : path),
        })),
      ],
      [session, where, navigate, open],
    ),
  );
}

/** Lets links in menus and lists of choices lead inside the program without loading it anew. */
function LinksInside({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  return (
    <AriaRouter navigate={(to) => void navigate(to)} useHref={useHref}>
      {children}
    </AriaRouter>
  );
}
