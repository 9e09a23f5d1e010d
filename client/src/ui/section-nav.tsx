import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import './section-nav.css';

export interface SectionNavProps {
  /** what the parts are parts of: `Sammanträdets delar` */
  label: string;
  items: readonly { to: string; label: string; end?: boolean; note?: string }[];
}

/** The parts of a page as links that look like tabs: each has an address, and Back goes back. */
export function SectionNav({ label, items }: SectionNavProps) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // on a phone the row is wider than the screen: the part one is on must not lie outside it
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav className="section-nav no-print" aria-label={label} ref={nav}>
      <ul>
        {items.map(({ to, label: name, end, note }) => (
          <li key={to}>
            <NavLink to={to} end={end === true} preventScrollReset>
              {name}
              {note !== undefined && <span className="section-nav__note">{note}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
