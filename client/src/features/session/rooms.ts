import type { SessionView } from '@klubbat/shared/contracts/session';
import type { Action } from '@klubbat/shared/vocabulary/roles';

/** A part of the program with a place in the menu. */
export interface Room {
  key: 'work' | 'meetings' | 'cases' | 'outbox' | 'notices' | 'register';
  label: string;
  path: string;
  /** the key after `g` */
  letter: string;
  /** true: a list that is shown of the place one works in. What waits for somebody is never filtered away. */
  byPlace: boolean;
}

/** The rooms of what one may do somewhere, as the server says. */
export function roomsOf(session: SessionView): Room[] {
  const may = (action: Action) => session.permitted.includes(action);
  const rooms: (Room & { open: boolean })[] = [
    { key: 'work', label: 'Mitt arbete', path: '/', letter: 'a', byPlace: false, open: true },
    { key: 'meetings', label: 'Sammanträden', path: '/sammantraden', letter: 's', byPlace: true, open: true },
    { key: 'cases', label: 'Ärenden', path: '/arenden', letter: 'e', byPlace: false, open: true },
    {
      key: 'outbox',
      label: 'Utskick',
      path: '/utskick',
      letter: 'u',
      byPlace: true,
      open: may('diary.read'),
    },
    {
      key: 'notices',
      label: 'Anslag',
      path: '/anslagstavla',
      letter: 't',
      byPlace: false,
      open: may('diary.read'),
    },
    {
      key: 'register',
      label: 'Register',
      path: '/register',
      letter: 'r',
      byPlace: false,
      open: may('person.read'),
    },
  ];
  return rooms.filter(({ open }) => open);
}
