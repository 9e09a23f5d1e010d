import { Fragment } from 'react';
import { Link } from 'react-router';
import './page-header.css';

export interface Crumb {
  to: string;
  label: string;
}

/** The way to a page, from the top: the page itself is left out. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) {
    return null;
  }
  return (
    <nav className="page-header__crumbs no-print" aria-label="Du är här">
      {crumbs.map(({ to, label }, index) => (
        <Fragment key={to}>
          {index > 0 && <span aria-hidden>/</span>}
          <Link to={to}>{label}</Link>
        </Fragment>
      ))}
    </nav>
  );
}
