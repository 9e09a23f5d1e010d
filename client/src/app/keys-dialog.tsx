import { SINGLE_KEYS } from './single-keys.js';
import { keepOnDevice, useKeptOnDevice } from '../lib/kept-on-device.js';
import { useBoundKeys } from '../lib/keys.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { Dialog } from '../ui/dialog.js';
import { Keys } from '../ui/keys.js';
import './keys-dialog.css';

/** All keys that do something where one is now, read from what is bound. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const bound = useBoundKeys();
  const off = useKeptOnDevice(SINGLE_KEYS) === 'off';
  return (
    <Dialog
      title="Kortkommandon"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          Stäng
        </Button>
      }
    >
      <dl className="keys-dialog">
        {bound.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Checkbox isSelected={!off} onChange={(selected) => keepOnDevice(SINGLE_KEYS, selected ? null : 'off')}>
        Använd kommandon med en ensam tangent
      </Checkbox>
      <p className="quiet small">Stäng av dem om du talar till datorn eller ofta kommer åt tangenterna.</p>
    </Dialog>
  );
}
