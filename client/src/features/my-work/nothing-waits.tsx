import { Coffee } from 'lucide-react';
import './nothing-waits.css';

/** All is done. It may be said so that one is glad of it. */
export function NothingWaits({ inOneBody }: { inOneBody: boolean }) {
  return (
    <div className="nothing-waits">
      <Coffee size={36} strokeWidth={1.25} aria-hidden />
      <p className="nothing-waits__title">
        {inOneBody ? 'Inget väntar på dig i det organet' : 'Inget väntar på dig'}
      </p>
      <p className="quiet">Allt är gjort. När något behöver dig står det här, med skäl och sista dag.</p>
    </div>
  );
}
