import { useState } from 'react';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { evidenceShowsWords } from '@klubbat/shared/sentences/notice-sentences';
import { evidenceShows, type EvidenceShows } from '@klubbat/shared/vocabulary/notice-words';
import { moment } from '../../lib/moment.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Waiting } from '../../ui/waiting.js';
import { evidenceAddress, useAddEvidence } from './notice.queries.js';
import './notices.css';

/** Files that show that a notice was up on another's board: registered once, and never changed. */
export function EvidenceFiles({ notice }: { notice: NoticePage }) {
  const mayAdd = notice.permitted.includes('meeting.send-for-adjustment');
  if (notice.own || (notice.evidenceFiles.length === 0 && !mayAdd)) {
    return null;
  }
  return (
    <section className="stack stack--tight" aria-labelledby="underlag">
      <h2 id="underlag">Filer som visar anslaget</h2>
      {notice.evidenceFiles.length === 0 ? (
        <p className="quiet">Inga filer än.</p>
      ) : (
        <ul className="notice-gaps">
          {notice.evidenceFiles.map(({ id, shows, fileName, sha256, addedBy, addedAt }) => (
            <li key={id} className="notice-gap">
              <a href={evidenceAddress(notice.id, id)} target="_blank" rel="noreferrer">
                {fileName}
              </a>
              <span className="notice-about quiet small">
                {evidenceShowsWords[shows]}. Registrerad av {addedBy} {moment(addedAt)}.
              </span>
              <span className="notice-about notice-sum quiet small">SHA-256 {sha256}</span>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <AddEvidence notice={notice} />}
    </section>
  );
}

function AddEvidence({ notice }: { notice: NoticePage }) {
  const [shows, setShows] = useState<EvidenceShows>(notice.removedOn === null ? 'posted' : 'removed');
  const add = useAddEvidence();
  return (
    <div className="stack stack--tight no-print">
      <FaultSummary error={add.error} fields={{ file: { label: 'Fil', id: 'underlag-fil' } }} />
      <RadioGroup
        label="Vad visar filen?"
        value={shows}
        onChange={setShows}
        options={evidenceShows.map((value) => ({ value, label: evidenceShowsWords[value] }))}
      />
      <FileField
        id="underlag-fil"
        label="Lägg till en fil"
        description="En skärmbild eller PDF av anslagstavlan, högst 20 MB. Den sparas genast, nämns i anslagsbeviset och kan inte ändras sedan."
        accept=".pdf,.png,.jpg,.jpeg"
        isDisabled={add.isPending}
        onFiles={([file]) => {
          if (file !== undefined) {
            add.mutate({ params: { id: notice.id }, body: { shows }, files: [{ field: 'file', file }] });
          }
        }}
      />
      {add.isPending && <Waiting what="Sparar filen" />}
    </div>
  );
}
