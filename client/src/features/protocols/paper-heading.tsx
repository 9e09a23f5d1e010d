import { createContext, useContext, type ReactNode } from 'react';

/** At which level the paper's own heading stands: 1 where the page is the paper, 2 where the page has a heading already. */
export const PaperLevel = createContext<1 | 2>(2);

interface HeadingProps {
  /** so many levels below the paper's own */
  below: 0 | 1 | 2;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A heading of a paper, at the level that it has on its page. */
export function Heading({ below, id, className, children }: HeadingProps) {
  const levels = ['h1', 'h2', 'h3', 'h4'] as const;
  const Tag = levels[useContext(PaperLevel) - 1 + below] ?? 'h4';
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
  );
}
