import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

export interface NoticeProps {
  kind?: 'info' | 'success' | 'warning' | 'error';
  title?: string;
  children?: ReactNode;
  /** true: it has come up while the page was read, so it is announced, politely */
  announce?: boolean;
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert };

/** A message that concerns the whole page or part. */
export function Notice({ kind = 'info', title, children, announce = false }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div className={`notice notice--${kind}`} {...(announce ? { role: 'status' } : {})}>
      <Icon className="notice__icon" size={20} aria-hidden />
      <div className="notice__text">
        {title !== undefined && <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
