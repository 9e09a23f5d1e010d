import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Why } from '../../ui/why.js';

interface CallDialogProps {
  title: string;
  choices: readonly { key: string; label: string; about: string; quiet?: boolean }[];
  onChoose: (key: string) => void;
  onClose: () => void;
}

/** Whom, or which seat: one press chooses. Those who ought not to be called stand last, and can be all the same. */
export function CallDialog({ title, choices, onChoose, onClose }: CallDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={<Button onPress={onClose}>Avbryt</Button>}>
      {choices.length === 0 ? (
        <p>Det finns ingen att välja.</p>
      ) : (
        <ul className="call-list">
          {choices.map(({ key, label, about, quiet }) => (
            <li key={key}>
              <button type="button" className="call-list__choice" onClick={() => onChoose(key)}>
                <span className={quiet === true ? 'quiet' : 'call-list__name'}>{label}</span>
                <span className="quiet small">{about}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Why rule="calling-order" />
    </Dialog>
  );
}
