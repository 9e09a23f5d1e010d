import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useDocument } from '../../lib/autosave/use-document.js';
import { withNames } from '../../lib/autosave/with-names.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Button } from '../../ui/button.js';
import { Clashes } from '../../ui/clashes.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SaveStatus } from '../../ui/save-status.js';
import { SelectField, type SelectOption } from '../../ui/select-field.js';
import { ActingChairs } from './acting-chairs.js';
import { officersDocument, storedOfficers } from './meeting-documents.js';
import { PeopleList } from './people-list.js';

/** The roles as fields, saved as they are chosen. */
export function OfficersForm({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const about = {
    title: `Rollerna vid sammanträdet ${meeting.board} ${meeting.date}`,
    address: `/sammantraden/${meeting.id}`,
  };
  const { draft, setDraft, fault, saveNow, clashes, ...saving } = useDocument(
    officersDocument,
    meeting.id,
    about,
    storedOfficers(meeting),
  );
  useSaveKey(saveNow);
  const people: SelectOption[] = [
    { value: '', label: 'Ingen' },
    ...meeting.people.map(({ key, name, party }) => ({
      value: key,
      label: party === undefined ? name : `${name} (${party})`,
    })),
  ];
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saveNow();
        onDone();
      }}
    >
      <FaultSummary error={fault} takesFocus={false} />
      <Clashes {...saving} clashes={withNames(clashes, meeting.people)} what="rollerna" />
      <SelectField
        label="Ordförande"
        width="medium"
        value={draft.chair}
        options={people}
        onChange={(chair) => setDraft({ ...draft, chair })}
      />
      <SelectField
        label="Sekreterare"
        width="medium"
        value={draft.secretary}
        options={people}
        onChange={(secretary) => setDraft({ ...draft, secretary })}
      />
      <PeopleList
        legend="Justerare"
        one="justerare"
        keys={draft.adjusters}
        people={people}
        onChange={(adjusters) => setDraft({ ...draft, adjusters })}
      />
      <PeopleList
        legend="Ersättare för justerare"
        one="ersättare"
        keys={draft.reserveAdjusters}
        people={people}
        onChange={(reserveAdjusters) => setDraft({ ...draft, reserveAdjusters })}
      />
      <ActingChairs
        rows={draft.actingChairs}
        people={people}
        onChange={(actingChairs) => setDraft({ ...draft, actingChairs })}
      />
      <div className="row">
        <Button type="submit">Klar</Button>
      </div>
      <SaveStatus {...saving} />
    </form>
  );
}
