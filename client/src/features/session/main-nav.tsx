import type { SessionView } from '@klubbat/shared/contracts/session';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { NavLink } from 'react-router';
import './main-nav.css';

const sends: readonly MandateRole[] = ['administrator', 'secretary', 'registrar'];
const keepsRegister: readonly MandateRole[] = ['administrator', 'secretary'];

/** The way to the rooms that the role has. Only what is shown: who may do what is decided by the server. */
export function MainNav({ session }: { session: SessionView }) {
  const has = (roles: readonly MandateRole[]) =>
    session.admin || session.mandates.some(({ role }) => roles.includes(role));
  return (
    <nav className="main-nav no-print" aria-label="Huvudmeny">
      <ul>
        <li>
          <NavLink to="/" end>
            Mitt arbete
            {session.waiting > 0 && (
              <span className="main-nav__count">
                {session.waiting}
                <span className="visually-hidden"> väntar på din underskrift</span>
              </span>
            )}
          </NavLink>
        </li>
        <li>
          <NavLink to="/sammantraden">Sammanträden</NavLink>
        </li>
        {has(sends) && (
          <li>
            <NavLink to="/utskick">Utskick</NavLink>
          </li>
        )}
        {has(keepsRegister) && (
          <li>
            <NavLink to="/register">Register</NavLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
