import type { SessionView } from '@klubbat/shared/contracts/session';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';

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

const sends: readonly MandateRole[] = ['administrator', 'secretary', 'registrar'];
const keepsRegister: readonly MandateRole[] = ['administrator', 'secretary'];

/** The rooms that the role has. Only what is shown: who may do what is decided by the server. */
export function roomsOf(session: SessionView): Room[] {
  const has = (roles: readonly MandateRole[]) =>
    session.admin || session.mandates.some(({ role }) => roles.includes(role));
  const rooms: (Room & { open: boolean })[] = [
    { key: 'work', label: 'Mitt arbete', path: '/', letter: 'a', byPlace: false, open: true },
    { key: 'meetings', label: 'Sammanträden', path: '/sammantraden', letter: 's', byPlace: true, open: true },
    { key: 'cases', label: 'Ärenden', path: '/arenden', letter: 'e', byPlace: false, open: true },
    { key: 'outbox', label: 'Utskick', path: '/utskick', letter: 'u', byPlace: true, open: has(sends) },
    {
      key: 'notices',
      label: 'Anslag',
      path: '/anslagstavla',
      letter: 't',
      byPlace: false,
      open: has(sends),
    },
    {
      key: 'register',
      label: 'Register',
      path: '/register',
      letter: 'r',
      byPlace: false,
      open: has(keepsRegister),
    },
  ];
  return rooms.filter(({ open }) => open);
}
