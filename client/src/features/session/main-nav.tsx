import { BookUser, CalendarDays, FolderOpen, ListTodo, Pin, Send, type LucideIcon } from 'lucide-react';
import type { SessionView } from '@klubbat/shared/contracts/session';
import { NavLink } from 'react-router';
import { listAddress, type Place } from '../../lib/place.js';
import { roomsOf, type Room } from './rooms.js';
import './main-nav.css';

const icons: Record<Room['key'], LucideIcon> = {
  work: ListTodo,
  meetings: CalendarDays,
  cases: FolderOpen,
  outbox: Send,
  notices: Pin,
  register: BookUser,
};

/** The way to the rooms that the role has: at the left on a wide screen, at the bottom of a phone. */
export function MainNav({ session, place }: { session: SessionView; place: Place | undefined }) {
  return (
    <nav className="main-nav no-print" aria-label="Huvudmeny">
      <ul>
        {roomsOf(session).map(({ key, label, path, byPlace }) => {
          const Icon = icons[key];
          return (
            <li key={key}>
              <NavLink to={byPlace ? listAddress(path, place) : path} end={path === '/'}>
                <Icon size={20} aria-hidden />
                <span className="main-nav__name">{label}</span>
                {key === 'work' && session.waiting > 0 && (
                  <span className="main-nav__count">
                    {session.waiting}
                    <span className="visually-hidden"> väntar på din underskrift</span>
                  </span>
                )}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
