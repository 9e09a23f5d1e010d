import { useEffect, type ReactNode } from 'react';
import { Crumbs, type Crumb } from './crumbs.js';
import './page-header.css';

export interface PageHeaderProps {
  /** the page's one h1, and the title of the window unless that says more */
  title: string;
  /** where pages share their h1: which of them this is, for tabs and history */
  windowTitle?: string;
  /** the way here, from the top: the page itself is left out */
  crumbs?: readonly Crumb[];
  /** under the title: a date, a place, a state */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: where one is, what it is, and what can be done with it. */
export function PageHeader({ title, windowTitle = title, crumbs = [], lead, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${windowTitle} – Klubbat`;
  }, [windowTitle]);
  return (
    <header className="page-header">
      <Crumbs crumbs={crumbs} />
      <div className="page-header__row">
        <div className="page-header__title">
          <h1>{title}</h1>
          {lead !== undefined && <div className="page-header__lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="page-header__actions no-print">{actions}</div>}
      </div>
    </header>
  );
}
