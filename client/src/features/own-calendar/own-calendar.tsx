import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import {
  ownCalendarQuery,
  useMakeCalendarAddress,
  useRevokeCalendarAddress,
} from './own-calendar.queries.js';

/** The address at which one's own calendar program reads the meetings that one is called to: made, told once, taken away. */
export function OwnCalendar() {
  const { data } = useQuery(ownCalendarQuery);
  const make = useMakeCalendarAddress();
  const revoke = useRevokeCalendarAddress();
  const [asking, setAsking] = useState<'another' | 'revoke'>();
  const close = () => setAsking(undefined);
  if (data === undefined) {
    return null;
  }
  const { address } = data;
  const told = address === null ? undefined : make.data;
  return (
    <section className="stack" id="kalender">
      <h2>Dina sammanträden i din kalender</h2>
      <p>
        {address === null
          ? 'Skapa en adress och lägg in den i kalendern i telefonen eller datorn. Då visas de sammanträden som du har kallats till. Flyttas eller ställs ett in ändras det där.'
          : `Du skapade en adress ${moment(address.createdAt)}. Den som har adressen kan se när och var du har sammanträden, men inte vad de handlar om.`}
      </p>
      {make.error !== null && asking === undefined && <FaultSummary error={make.error} />}
      {told !== undefined && (
        <Notice title="Kopiera adressen nu. Den visas bara en gång">
          <p>
            <code className="breaks">{told.url}</code>
          </p>
          <p>I kalendern väljer du att prenumerera på en kalender eller lägga till den via webbadress.</p>
          <div className="row">
            <CopyButton text={told.url}>Kopiera adressen</CopyButton>
          </div>
        </Notice>
      )}
      <div className="row">
        {address === null ? (
          <Button isPending={make.isPending} onPress={() => make.mutate({})}>
            Skapa en adress
          </Button>
        ) : (
          <>
            <Button onPress={() => setAsking('another')}>Skapa en ny adress</Button>
            <Button variant="quiet" onPress={() => setAsking('revoke')}>
              Ta bort adressen
            </Button>
          </>
        )}
      </div>
      {asking === 'another' && (
        <DangerDialog
          title="Skapa en ny adress?"
          action="Skapa en ny adress"
          isPending={make.isPending}
          error={make.error}
          onAct={() => make.mutate({}, { onSuccess: close })}
          onClose={close}
        >
          Den adress du har slutar fungera. Lägg in den nya i de kalendrar som du använder.
        </DangerDialog>
      )}
      {asking === 'revoke' && (
        <DangerDialog
          title="Ta bort adressen?"
          action="Ta bort adressen"
          isPending={revoke.isPending}
          error={revoke.error}
          onAct={() =>
            revoke.mutate(
              {},
              {
                onSuccess: () => {
                  make.reset();
                  close();
                },
              },
            )
          }
          onClose={close}
        >
          Kalendrar som läser den får sedan inget mer. Kallelser kommer som förut med mejl.
        </DangerDialog>
      )}
    </section>
  );
}
