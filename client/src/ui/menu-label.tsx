import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a button says that opens a menu. */
export function MenuLabel({ label }: { label: ReactNode }) {
  return (
    <>
      {label}
      <ChevronDown size={16} aria-hidden />
    </>
  );
}
