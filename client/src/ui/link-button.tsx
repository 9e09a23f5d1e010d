import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './button.css';

export interface LinkButtonProps {
  children: ReactNode;
  /** an address in the program; for a file or another site `href` */
  to?: string;
  href?: string;
  variant?: 'primary' | 'secondary' | 'quiet';
  icon?: LucideIcon;
  /** opens in a new tab, and says so */
  newTab?: boolean;
  download?: boolean;
}

/** A link that looks like a button: it leads somewhere, it does not do anything. */
export function LinkButton({
  children,
  to,
  href,
  variant = 'secondary',
  icon: Icon,
  newTab = false,
  download = false,
}: LinkButtonProps) {
  const className = `button link-button link-button--${variant}`;
  const content = (
    <>
      {Icon !== undefined && <Icon size={18} aria-hidden />}
      {children}
      {newTab && <span className="visually-hidden"> (öppnas i en ny flik)</span>}
    </>
  );
  if (to !== undefined) {
    return (
      <Link className={className} to={to}>
        {content}
      </Link>
    );
  }
  return (
    <a
      className={className}
      href={href}
      {...(newTab ? { target: '_blank', rel: 'noreferrer' } : {})}
      {...(download ? { download: '' } : {})}
    >
      {content}
    </a>
  );
}
