import type { PartyAppeal } from '@klubbat/shared/contracts/party';
import { faultAt } from '../../lib/problem-error.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextField } from '../../ui/text-field.js';

interface Party {
  isParty: boolean;
  instance: string;
  act: string;
}

export const noParty: Party = { isParty: false, instance: '', act: '' };

/** What an order says of it. */
export function partyOf({ isParty, instance, act }: Party): { party?: PartyAppeal } {
  return isParty
    ? { party: { instance: instance.trim(), ...(act.trim() === '' ? {} : { act: act.trim() }) } }
    : {};
}

interface PartyFieldsProps {
  party: Party;
  onChange: (party: Party) => void;
  error: Error | null;
}

/** That the recipients are parties, and where they may appeal: it is printed last in their extract. */
export function PartyFields({ party, onChange, error }: PartyFieldsProps) {
  return (
    <>
      <Checkbox isSelected={party.isParty} onChange={(isParty) => onChange({ ...party, isParty })}>
        Mottagarna är parter som får överklaga beslutet (förvaltningsbesvär)
      </Checkbox>
      {party.isParty && (
        <>
          <TextField
            label="Instans som beslutet överklagas till"
            description="Till exempel Förvaltningsrätten i Växjö. Utdraget får hur man överklagar sist."
            value={party.instance}
            onChange={(instance) => onChange({ ...party, instance })}
            error={faultAt(error, 'party.instance')}
            isRequired
          />
          <TextField
            label="Lag som beslutet vilar på"
            description="Med paragraf, till exempel 28 kap. 12 § skollagen. Kan lämnas tomt."
            value={party.act}
            onChange={(act) => onChange({ ...party, act })}
          />
        </>
      )}
    </>
  );
}
