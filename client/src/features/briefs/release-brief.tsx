import { useState } from 'react';
import type { MeetingBrief } from '@klubbat/shared/contracts/brief';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { useSetRelease } from './brief.queries.js';

interface ReleaseBriefProps {
  meetingId: string;
  told: MeetingBrief;
  /** where anyone reads it; undefined while nobody can */
  address: string | undefined;
}

/** Whether anyone may read the decisions, and the way to let them or not; for who writes, where the organisation opens for it. */
export function ReleaseBrief({ meetingId, told, address }: ReleaseBriefProps) {
  const { release, open, mayRelease } = told;
  const [asks, setAsks] = useState<'release' | 'withdraw'>();
  const set = useSetRelease();
  if (!mayRelease || !open) {
    return null;
  }
  const act = (released: boolean) =>
    set.mutate({ params: { id: meetingId }, body: { released } }, { onSuccess: () => setAsks(undefined) });
  const again = release?.changed === true;
  return (
    <section className="stack no-print" aria-labelledby="slapp">
      <h2 id="slapp">Läsas av vem som helst</h2>
      {release === null ? (
        <p>
          Bara de som loggar in kan läsa besluten. Du kan släppa dem, så att vem som helst med adressen kan
          läsa.
        </p>
      ) : (
        <>
          <p>
            {release.releasedBy} släppte besluten {moment(release.releasedAt)}. Vem som helst med adressen kan
            läsa dem:
          </p>
          <p>
            <a href={address}>{address}</a>
          </p>
          {again && (
            <Notice kind="warning" title="Besluten har ändrats sedan du släppte dem">
              <p>Det som visas utåt är det du släppte. Släpp dem igen när det nya får läsas.</p>
            </Notice>
          )}
        </>
      )}
      <div className="row">
        {(release === null || again) && (
          <Button variant="primary" onPress={() => setAsks('release')}>
            {again ? 'Släpp det som står nu' : 'Släpp besluten'}
          </Button>
        )}
        {release !== null && address !== undefined && (
          <>
            <CopyButton text={address} variant="quiet">
              Kopiera adressen
            </CopyButton>
            <LinkButton href={address} variant="quiet" newTab>
              Visa som andra ser dem
            </LinkButton>
            <Button variant="quiet" onPress={() => setAsks('withdraw')}>
              Ta tillbaka
            </Button>
          </>
        )}
      </div>
      {asks === 'release' && (
        <Dialog
          title="Släppa besluten?"
          isOpen
          onClose={() => setAsks(undefined)}
          actions={
            <>
              <Button variant="primary" isPending={set.isPending} onPress={() => act(true)}>
                Släpp {told.brief.items.length} paragrafer
              </Button>
              <Button onPress={() => setAsks(undefined)}>Avbryt</Button>
            </>
          }
        >
          <div className="stack">
            <FaultSummary error={set.error} />
            <p>
              Vem som helst med adressen kan läsa rubriker, beslut, hur omröstningar slutade och vilka som
              reserverar sig. Av paragrafer med sekretess syns bara att de finns.
            </p>
            <p>
              Läs igenom namnen först. Den som inte är förtroendevald ska som regel inte stå med namn, och
              inga personnummer får stå här. Du ansvarar för det som släpps.
            </p>
            {told.warnings.length > 0 && (
              <Notice kind="error" title="Det här ser ut som personnummer">
                <ul>
                  {told.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </Notice>
            )}
          </div>
        </Dialog>
      )}
      {asks === 'withdraw' && (
        <DangerDialog
          title="Ta tillbaka besluten?"
          action="Ta tillbaka"
          isPending={set.isPending}
          error={set.error}
          onAct={() => act(false)}
          onClose={() => setAsks(undefined)}
        >
          Ingen kan läsa dem på adressen längre. Det som någon redan har läst eller sparat finns kvar hos dem.
        </DangerDialog>
      )}
    </section>
  );
}
