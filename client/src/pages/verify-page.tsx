import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { ReferenceForm } from '../features/verification/reference-form.js';
import { VerificationAnswer } from '../features/verification/verification-answer.js';
import { referenceQuery, useVerifyFile } from '../features/verification/verification.queries.js';
import { AlonePage } from '../ui/alone-page.js';
import { FileField } from '../ui/file-field.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** For anyone, without signing in: is this document the one that was signed here? */
export function VerifyPage() {
  const { reference } = useParams();
  const navigate = useNavigate();
  const known = useQuery({ ...referenceQuery(reference ?? ''), enabled: reference !== undefined });
  const file = useVerifyFile(reference);
  const answer = file.data ?? known.data;
  const error = file.error ?? known.error;
  return (
    <AlonePage title={reference === undefined ? 'Kontrollera ett dokument' : 'Kontroll av ett dokument'} wide>
      <p>
        Lämna en PDF som har kommit härifrån, eller referensen i dess marginal. Du får veta vem som har
        skrivit under, när, och om något är ändrat. Inget av det du lämnar sparas.
      </p>
      <FileField
        label="PDF-fil"
        description="Filen jämförs med den som finns registrerad."
        accept=".pdf,application/pdf"
        onFiles={([chosen]) => {
          if (chosen !== undefined) {
            file.mutate(chosen);
          }
        }}
      />
      <ReferenceForm
        onReference={(given) => {
          file.reset();
          void navigate(`/kontrollera/${given}`);
        }}
      />
      {(file.isPending || (reference !== undefined && known.isPending)) && <Waiting />}
      {error !== null && !file.isPending && (
        <ProblemNotice
          error={error}
          onRetry={() => (file.error === null ? void known.refetch() : file.reset())}
        />
      )}
      {answer !== undefined && !file.isPending && <VerificationAnswer answer={answer} />}
      <p className="quiet small">
        Underskrifterna står i protokollets PDF och kan kontrolleras i din PDF-läsare utan oss. Den som får
        läsa protokollet kan också hämta beviset för en underskrift med passkey eller e-legitimation.{' '}
        <Link to="/logga-in">Logga in</Link>
      </p>
    </AlonePage>
  );
}
