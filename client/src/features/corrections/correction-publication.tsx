import { useState } from 'react';
import type { CorrectionPublicationView } from '@klubbat/shared/contracts/correction';
import { correctionWords } from '@klubbat/shared/sentences/correction-sentences';
import { personalDataWords } from '@klubbat/shared/sentences/masking-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Facts } from '../../ui/facts.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { StateMark } from '../../ui/state-mark.js';
import { usePublishCorrection, useUnpublishCorrection } from './correction.queries.js';

/** The words as anyone reads them, on the open page and last in the public PDF. */
function ShownWords({
  title,
  words,
}: {
  title: string;
  words: NonNullable<CorrectionPublicationView['words']>;
}) {
  return (
    <div className="stack">
      <h3>{title}</h3>
      <Facts
        items={[
          { label: correctionWords.oldText, value: words.oldText },
          { label: correctionWords.newText, value: words.newText || correctionWords.removed },
          { label: correctionWords.reason, value: words.reason },
          { label: correctionWords.decidedBy, value: words.decidedBy },
        ]}
      />
    </div>
  );
}

/** How far anyone may read the correction on the open pages, and what a person looks at before its words are there. */
export function CorrectionPublication({
  id,
  publication,
}: {
  id: string;
  publication: CorrectionPublicationView;
}) {
  const [isLooked, setLooked] = useState(false);
  const publish = usePublishCorrection();
  const unpublish = useUnpublishCorrection();
  const { state, publishedAt, masked, words, findings } = publication;
  const mustLook = masked || findings.length > 0;
  return (
    <section className="stack" aria-labelledby="pa-den-oppna-sidan">
      <h2 id="pa-den-oppna-sidan">På den öppna sidan</h2>
      <FaultSummary error={publish.error ?? unpublish.error} />
      {state === 'no-version' && (
        <p>Protokollet har ingen offentlig version. Rättelsen visas när det har publicerats.</p>
      )}
      {state === 'secret' && <p>Paragrafen är sekretessbelagd. Ingenting om rättelsen visas.</p>}
      {state === 'day-only' && (
        <>
          <p>
            <StateMark kind="working">Där står att paragrafen är rättad och när, men inte hur</StateMark>
          </p>
          {words !== null && <ShownWords title="Så här visas rättelsen" words={words} />}
          {mustLook && (
            <>
              <Notice kind="warning" title="Läs innan du publicerar">
                <ul>
                  {masked && (
                    <li>
                      Något i paragrafen är maskat, och därför också i rättelsen. Se efter att resten inte
                      berättar det.
                    </li>
                  )}
                  {findings.map(({ kind, words }, place) => (
                    <li key={place}>
                      {personalDataWords[kind]}: <strong>{words}</strong>
                    </li>
                  ))}
                </ul>
              </Notice>
              <Checkbox isSelected={isLooked} onChange={setLooked}>
                Jag har läst rättelsen. Där står inget som inte får visas.
              </Checkbox>
            </>
          )}
          <div>
            <Button
              isPending={publish.isPending}
              isDisabled={mustLook && !isLooked}
              onPress={() => publish.mutate({ params: { id }, body: { confirmed: isLooked } })}
            >
              Visa hela rättelsen
            </Button>
          </div>
        </>
      )}
      {state === 'published' && (
        <>
          <p>
            <StateMark kind="done">
              {`Hela rättelsen visas${publishedAt === null ? '' : ` sedan ${moment(publishedAt)}`}`}
            </StateMark>
          </p>
          {words !== null && <ShownWords title="Så här visas den" words={words} />}
          <div>
            <Button isPending={unpublish.isPending} onPress={() => unpublish.mutate({ params: { id } })}>
              Visa bara att paragrafen är rättad
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
