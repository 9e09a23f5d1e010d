import type { IncomingReading } from '@klubbat/shared/contracts/incoming';
import { textSignSentences, unreadSentences } from '@klubbat/shared/sentences/incoming-sentences';
import { moment } from '../../lib/moment.js';
import { Notice } from '../../ui/notice.js';

const pagesOf = (pages: readonly number[]) =>
  pages.length > 8 ? `${pages.slice(0, 8).join(', ')} …` : pages.join(', ');

/** That the text of the file is not what one sees on its pages, how that shows, and what to do. */
function TextNotice({ text }: Pick<IncomingReading, 'text'>) {
  if (text.faults.length === 0) {
    return null;
  }
  const titles = {
    whole: 'En del av filen har inte lästs',
    decoded: 'Textlagret är trasigt, men har gått att avkoda',
    broken: 'Textlagret är trasigt',
    none: 'Filen har ingen text att läsa',
  };
  return (
    <Notice kind={text.state === 'broken' ? 'error' : 'warning'} title={titles[text.state]}>
      <ul>
        {text.faults.map(({ sign, pages, examples }) => (
          <li key={sign}>
            {textSignSentences[sign]}
            {pages.length > 0 && ` Sida ${pagesOf(pages)}.`}
            {examples.length > 0 && (
              <>
                {' '}
                I filen står: <span className="breaks">{examples.join(' · ')}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {text.state === 'broken' && (
        <p>Inget har hämtats ur texten. Läs handlingen på skärmen och skriv in uppgifterna själv.</p>
      )}
      {text.state === 'decoded' && (
        <p>
          Det som står avkodat är det enda som ger möjliga datum. Jämför ändå med sidan innan du registrerar.
        </p>
      )}
    </Notice>
  );
}

/** Whether the data in the file says what its pages say. */
function DataNotice({ data }: Pick<IncomingReading, 'data'>) {
  switch (data.state) {
    case 'none':
      return null;
    case 'agrees':
      return (
        <Notice kind="success" title="Utdraget är skickat från Klubbat">
          <p>Uppgifterna i filen stämmer ord för ord med det som står på sidorna.</p>
        </Notice>
      );
    case 'unusable':
      return (
        <Notice kind="warning" title="Uppgifterna i filen går inte att använda">
          <p>De har inte den form som de ska ha. Förslagen är hämtade ur texten på sidorna i stället.</p>
        </Notice>
      );
    case 'differs':
      return (
        <Notice kind="error" title="Uppgifterna i filen stämmer inte med sidorna">
          <p>Det som står på sidorna gäller. Fråga avsändaren innan du registrerar utdraget.</p>
          <ul>
            {data.differences.map(({ paragraph, passage }) => (
              <li key={paragraph}>
                {paragraph}: uppgifterna säger ”{passage}”, men det står inte så på sidorna.
              </li>
            ))}
          </ul>
        </Notice>
      );
  }
}

/** An extract has one: its seal. */
function signaturesTitle(count: number, holds: boolean): string {
  if (!holds) {
    return count === 1
      ? 'Stämpeln eller underskriften i filen håller inte'
      : 'En underskrift i filen håller inte';
  }
  return count === 1 ? 'Stämpeln eller underskriften i filen håller' : 'Underskrifterna i filen håller';
}

/** Who has signed the file or sealed it, and whether that holds. */
function SignatureNotice({ signatures }: Pick<IncomingReading, 'signatures'>) {
  if (signatures.length === 0) {
    return null;
  }
  const holds = signatures.every((one) => one.holds && !one.changedAfter);
  return (
    <Notice kind={holds ? 'info' : 'error'} title={signaturesTitle(signatures.length, holds)}>
      <ul>
        {signatures.map(({ name, organisation, at, holds: one, changedAfter, verifyAt }, i) => (
          <li key={i}>
            {[...new Set([name, organisation])].filter(Boolean).join(', ') || 'Okänd'}
            {at !== null && `, ${moment(at)}`}
            {!one && ': filen är inte den som skrevs under'}
            {one && changedAfter && ': något har lagts till efteråt'}
            {typeof verifyAt === 'string' && (
              <>
                {'. '}
                <a href={verifyAt} target="_blank" rel="noopener noreferrer" className="breaks">
                  Kontrollera hos {new URL(verifyAt).host}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>Att namnet är rätt kan bara avsändaren svara för. Lämna filen på avsändarens sida /kontrollera.</p>
    </Notice>
  );
}

/** What is to be known of a file before one relies on it. */
export function ReadingNotices({ reading }: { reading: IncomingReading }) {
  return (
    <>
      {reading.unread !== null && (
        <Notice kind="error" title="Filen gick inte att läsa">
          <p>{unreadSentences[reading.unread]}</p>
        </Notice>
      )}
      {reading.unread === null && <TextNotice text={reading.text} />}
      {reading.pages !== null && reading.readPages < reading.pages && (
        <Notice title={`De första ${reading.readPages} sidorna är lästa`}>
          <p>Filen har {reading.pages} sidor. Hela filen sparas när du registrerar den.</p>
        </Notice>
      )}
      <DataNotice data={reading.data} />
      <SignatureNotice signatures={reading.signatures} />
    </>
  );
}
