import { useState } from 'react';
import type { PresentationView } from '@klubbat/shared/contracts/presentation';
import { personalDataWords } from '@klubbat/shared/sentences/masking-sentences';
import { Globe } from 'lucide-react';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { StateMark } from '../../ui/state-mark.js';
import { doorsOf, usePublishPresentation, type Owner } from './presentation.queries.js';

interface PublishPresentationProps {
  of: Owner;
  id: string;
  view: PresentationView;
  /** false: something that was written is on its way, or waits to be put right */
  isSaved: boolean;
}

const MOST_SHOWN = 30;

/** Makes the draft what anyone reads, when a person has looked at what in it seems to be about private persons. */
export function PublishPresentation({ of, id, view, isSaved }: PublishPresentationProps) {
  const [looked, setLooked] = useState<number>();
  const publish = usePublishPresentation(of);
  const { version, findings, isPublished, publishedAt, publishedBy, openPages, address } = view;
  const isLooked = looked === version;
  return (
    <section className="stack" aria-labelledby="publicera">
      <h2 id="publicera">Publicera</h2>
      <p>
        {isPublished && publishedAt !== null ? (
          <StateMark kind="done">
            {`Publicerat ${moment(publishedAt)}${publishedBy === null ? '' : ` av ${publishedBy}`}`}
          </StateMark>
        ) : isPublished ? (
          <StateMark kind="idle">Ingenting är skrivet än</StateMark>
        ) : (
          <StateMark kind="working">
            {publishedAt === null ? 'Utkast som ingen annan ser' : 'Utkastet skiljer sig från det som visas'}
          </StateMark>
        )}
      </p>
      {!openPages && (
        <Notice>
          <p>Organisationen har inte öppnat sina sidor. Det du publicerar syns först när den gör det.</p>
        </Notice>
      )}
      <FaultSummary error={publish.error} />
      {findings.length > 0 && !isPublished && (
        <>
          <Notice kind="warning" title="Det här ser ut som personuppgifter">
            <ul>
              {findings.slice(0, MOST_SHOWN).map(({ path, kind, words, around }) => (
                <li key={`${path} ${around}`}>
                  {personalDataWords[kind]}: <strong>{words}</strong>
                  {around !== words && <span className="quiet"> i ”{around}”</span>}
                </li>
              ))}
            </ul>
            {findings.length > MOST_SHOWN && <p>Och {findings.length - MOST_SHOWN} till.</p>}
            <p>Personnummer ska alltid bort. Klubbat hittar efter form och ser inte allt.</p>
          </Notice>
          <Checkbox isSelected={isLooked} onChange={(is) => setLooked(is ? version : undefined)}>
            Jag har tittat på alla, och de får stå.
          </Checkbox>
        </>
      )}
      <div className="row">
        {!isPublished && (
          <Button
            variant="primary"
            isPending={publish.isPending}
            isDisabled={!isSaved || (findings.length > 0 && !isLooked)}
            onPress={() => publish.mutate({ params: { id }, body: { version, confirmed: isLooked } })}
          >
            Publicera på den öppna sidan
          </Button>
        )}
        {openPages && !isPublished && (
          <LinkButton href={doorsOf[of].preview.path.replace(':id', id)} newTab>
            Förhandsgranska
          </LinkButton>
        )}
        {openPages && (
          <LinkButton href={address} icon={Globe} variant="quiet" newTab>
            Visa den öppna sidan
          </LinkButton>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {publish.isSuccess && isPublished ? 'Publicerat.' : ''}
      </p>
    </section>
  );
}
