import type { AttachmentInFile } from '@klubbat/shared/contracts/meeting-file';
import { Checkbox } from '../../ui/checkbox.js';

interface AttachmentChoiceProps {
  attachments: readonly { attachment: AttachmentInFile; isOpen: boolean }[];
  chosen: readonly number[];
  /** undefined: the choice is only looked at */
  onChange: ((chosen: number[]) => void) | undefined;
}

/** Which appendices are published with the protocol: each is a choice of its own, and a secret one cannot be. */
export function AttachmentChoice({ attachments, chosen, onChange }: AttachmentChoiceProps) {
  if (attachments.length === 0) {
    return null;
  }
  return (
    <section className="stack stack--tight" aria-labelledby="bilagor-publiceras">
      <h2 id="bilagor-publiceras">Bilagor som publiceras</h2>
      <p className="small">
        Klubbat maskar inte inne i filer. Välj bara dem som du har läst, och som ni får sprida: en bild från
        någon utanför kan ha upphovsrätt.
      </p>
      {attachments.map(({ attachment: { number, title, file, confidential }, isOpen }) =>
        isOpen ? (
          <Checkbox
            key={number}
            isSelected={chosen.includes(number)}
            isDisabled={onChange === undefined || file === undefined}
            {...(file === undefined ? { description: 'Finns inte som fil här.' } : {})}
            onChange={(isChosen) =>
              onChange?.(isChosen ? [...chosen, number] : chosen.filter((one) => one !== number))
            }
          >
            Bilaga {number} {title}
          </Checkbox>
        ) : (
          <p key={number} className="small">
            Bilaga {number} {title}: publiceras inte, sekretess
            {confidential === undefined ? '' : `, ${confidential}`}.
          </p>
        ),
      )}
    </section>
  );
}
