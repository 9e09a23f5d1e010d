import type { OpenDocument } from '../lib/autosave/use-document.js';
import { clockNow } from '../lib/moment.js';
import './save-status.css';

type SaveStatusProps = Pick<OpenDocument<unknown>, 'status' | 'onDevice' | 'savedAt'> & {
  /** what is told while nothing has been saved from here */
  before?: string;
};

function sentence({ status, onDevice, savedAt, before }: SaveStatusProps): string {
  if (status !== 'saved' && status !== 'saving' && !onDevice) {
    return 'Inte sparat: enheten tar inte emot mer. Stäng inte sidan.';
  }
  switch (status) {
    case 'saving':
      return 'Sparar …';
    case 'waiting':
      return 'Sparat på den här enheten, väntar på nätet';
    case 'signed-out':
      return 'Sparat på den här enheten. Logga in igen, så sparas det på servern.';
    case 'refused':
      return 'Det som är fel är inte sparat. Rätta det, så sparas det.';
    case 'conflict':
      return 'Välj vad som ska gälla, här ovanför. Resten är sparat.';
    case 'saved':
      return savedAt === null ? (before ?? 'Sparas medan du skriver') : `Sparat ${clockNow(savedAt)}`;
  }
}

/** Where what one writes is kept right now. Told aloud only when it is no longer as it should be, and when it is again. */
export function SaveStatus(props: SaveStatusProps) {
  const text = sentence(props);
  const quiet = props.status === 'saving' || props.status === 'saved';
  return (
    <div className={`save-status save-status--${props.status} no-print`}>
      <p className="small">{text}</p>
      <p role="status" className="visually-hidden">
        {quiet ? '' : text}
      </p>
    </div>
  );
}
