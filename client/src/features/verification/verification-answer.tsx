import type {
  LaterCorrection,
  SentExtract,
  Verification,
  VerifiedCorrection,
  VerifiedNews,
  VerifiedProtocol,
} from '@klubbat/shared/contracts/verification';
import { signedPdfDoors } from '@klubbat/shared/contracts/signed-pdf';
import { Link } from 'react-router';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { laterNewsSentence } from '@klubbat/shared/sentences/later-news-sentences';
import { signatureMethodWords } from '@klubbat/shared/sentences/signature-sentences';
import {
  appealWords,
  changeSentence,
  laterCorrectionSentence,
  stageSentence,
  verdictSentences,
} from '@klubbat/shared/sentences/verification-sentences';
import { stateWord } from '@klubbat/shared/sentences/finished-notes-sentences';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import { doorAddress } from '../../lib/call.js';
import { capital } from '../../lib/capital.js';
import { moment } from '../../lib/moment.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';

const kinds = { registered: 'success', altered: 'error', reference: 'info', unknown: 'warning' } as const;

function Signers({ signers }: Pick<VerifiedProtocol, 'signers'>) {
  return (
    <ul>
      {signers.map(({ name, as, paragraphs, signedAt, method, objection }) => (
        <li key={`${name} ${as}`}>
          <strong>{name}</strong>, {signerCapacityWords[as]}
          {paragraphs === null ? '' : `, ${paragraphs}`}
          <br />
          {signedAt === null
            ? 'Har inte skrivit under.'
            : `Skrev under ${moment(signedAt)}${method === null ? '' : `, ${signatureMethodWords[method]}`}.`}
          {objection === null ? '' : ` Med invändningen: ”${objection}”`}
        </li>
      ))}
    </ul>
  );
}

/** The document stays as it is; what was wrong in it is told by documents of their own. */
function CorrectedLater({ corrections, heading }: { corrections: LaterCorrection[]; heading: string }) {
  if (corrections.length === 0) {
    return null;
  }
  return (
    <Notice kind="warning" title={heading}>
      <ul>
        {corrections.map((correction) => (
          <li key={correction.reference}>
            {laterCorrectionSentence(correction)}.{' '}
            <Link to={`/kontrollera/${correction.reference}`} className="breaks">
              Referens {correction.reference}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Laga kraft, annulled or changed: the document cannot say it, it was made before. */
function BecameLater({ news }: { news: VerifiedNews[] }) {
  if (news.length === 0) {
    return null;
  }
  const stands = news.every(({ kind }) => kind === 'legal-force');
  return (
    <Notice kind={stands ? 'info' : 'warning'} title="Vad som har hänt efter justeringen">
      <ul>
        {news.map((one) => (
          <li key={`${one.paragraph} ${one.kind} ${one.day}`}>
            {one.paragraph}: {laterNewsSentence(one)}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Correction({ correction }: { correction: VerifiedCorrection }) {
  const { organisation, board, meetingDay, registeredAt, reference, sha256, replaced } = correction;
  return (
    <section className="stack">
      <h2>{`Rättelse ${correction.number} av protokoll ${correction.paragraph}`}</h2>
      {replaced && (
        <Notice kind="warning">
          <p>En senare rättelse har ersatt den här. Den står i listan nedan.</p>
        </Notice>
      )}
      <Facts
        items={[
          { label: 'Organ', value: `${board}, ${organisation}` },
          { label: 'Sammanträde', value: weekdayDate(meetingDay) },
          { label: 'Beslutad', value: longDate(correction.decidedOn) },
          { label: 'Registrerad', value: moment(registeredAt) },
          { label: 'Referens', value: <code>{reference}</code> },
          { label: 'SHA-256', value: <code>{sha256}</code> },
        ]}
      />
    </section>
  );
}

function RootCertificate({ organisationId }: { organisationId: string }) {
  return (
    <a href={doorAddress(signedPdfDoors.authority, { params: { id: organisationId } })}>
      Hämta organisationens rotcertifikat
    </a>
  );
}

function Protocol({ protocol }: { protocol: VerifiedProtocol }) {
  const { board, organisation, meetingDay, paragraphs, state, record, adjustedAt, notices, appeal } =
    protocol;
  const isNotes = record === 'notes';
  return (
    <section className="stack">
      <h2>{`${board}, ${paragraphs}`}</h2>
      <CorrectedLater
        corrections={protocol.corrections}
        heading={isNotes ? 'Anteckningarna har rättats' : 'Protokollet har rättats'}
      />
      <BecameLater news={protocol.news} />
      <Facts
        items={[
          { label: 'Organisation', value: organisation },
          { label: 'Sammanträde', value: weekdayDate(meetingDay) },
          {
            label: isNotes ? 'Minnesanteckningar' : 'Justering',
            value: `${capital(stateWord(state, record))}${adjustedAt === null ? '' : `, ${moment(adjustedAt)}`}`,
          },
          {
            label: 'Anslag',
            value: notices.map(({ board: on, postedOn }) => `${on}, ${longDate(postedOn)}`).join('; '),
          },
          { label: 'Överklagande', value: appealWords[appeal] },
          { label: 'Referens', value: <code>{protocol.reference}</code> },
          { label: 'SHA-256, utan underskrifter', value: <code>{protocol.sha256}</code> },
        ]}
      />
      {isNotes ? (
        <p>Minnesanteckningar skrivs inte under.</p>
      ) : (
        <>
          <h3>Underskrifter</h3>
          <Signers signers={protocol.signers} />
        </>
      )}
      {protocol.writtenIn > 0 && (
        <p>
          <RootCertificate organisationId={protocol.organisationId} /> för att lita på underskrifterna i din
          PDF-läsare.
        </p>
      )}
    </section>
  );
}

function Extract({ extract }: { extract: SentExtract }) {
  const { board, organisation, meetingDay, paragraphs, sentAt, allAdjusted, reference, sealedAt, sha256 } =
    extract;
  return (
    <section className="stack">
      <h2>{`Protokollsutdrag, ${paragraphs}`}</h2>
      <CorrectedLater corrections={extract.corrections} heading="Rättat sedan utdraget skickades" />
      <BecameLater news={extract.news} />
      <Facts
        items={[
          { label: 'Organ', value: `${board}, ${organisation}` },
          { label: 'Sammanträde', value: weekdayDate(meetingDay) },
          { label: 'Skickat', value: moment(sentAt) },
          {
            label: 'Stämpel',
            value: sealedAt === null ? '' : `Förseglat av ${organisation} ${moment(sealedAt)}`,
          },
          {
            label: 'Justering',
            value: allAdjusted ? 'Allt i utdraget är justerat' : 'Allt i utdraget är inte justerat',
          },
          { label: 'Referens', value: reference === null ? '' : <code>{reference}</code> },
          { label: 'SHA-256', value: <code>{sha256}</code> },
        ]}
      />
      {sealedAt !== null && (
        <p>
          <RootCertificate organisationId={extract.organisationId} /> för att lita på stämpeln i din
          PDF-läsare.
        </p>
      )}
    </section>
  );
}

/** What is known of a document: is it as it was, who signed it, and what has become of it since. */
export function VerificationAnswer({ answer }: { answer: Verification }) {
  const { title, text } = verdictSentences(answer);
  return (
    <div className="stack stack--wide">
      <Notice kind={kinds[answer.verdict]} title={title} announce>
        <p>{text}</p>
        {answer.stage !== null && answer.verdict === 'registered' && <p>{stageSentence(answer.stage)}</p>}
        {answer.changes.length > 0 && (
          <ul>
            {answer.changes.map((change) => (
              <li key={changeSentence(change)}>{changeSentence(change)}</li>
            ))}
          </ul>
        )}
      </Notice>
      {answer.notPublic && (
        <Notice>
          <p>Det är inte offentligt. Du ser det för att du har loggat in.</p>
        </Notice>
      )}
      {answer.correction !== null && <Correction correction={answer.correction} />}
      {answer.extract !== null && <Extract extract={answer.extract} />}
      {answer.protocol !== null && <Protocol protocol={answer.protocol} />}
    </div>
  );
}
