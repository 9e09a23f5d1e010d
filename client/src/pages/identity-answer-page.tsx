import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSign } from '../features/adjustment/adjustment.queries.js';
import { useIdentityAnswer } from '../features/session/e-identity.queries.js';
import { tellProved } from '../lib/prove-anew.js';
import { AlonePage } from '../ui/alone-page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/**
 * Where the browser comes back from having proved who sits at it. Who left to sign has said so in full before he left, and
 * has just proved to be himself for that very document: it is signed at once, so that nobody believes that he has signed
 * and has not.
 */
export function IdentityAnswerPage() {
  const navigate = useNavigate();
  const answer = useIdentityAnswer();
  const sign = useSign();
  const begun = useRef(false);
  const intent = answer.data?.purpose === 'sign' ? answer.data.intent : undefined;
  useEffect(() => {
    // the answer is for one use, also where effects run twice
    if (begun.current) {
      return;
    }
    begun.current = true;
    const { search } = window.location;
    window.history.replaceState(null, '', '/e-legitimation');
    answer.mutate(search, {
      onSuccess: (told) => {
        if (told.purpose === 'sign') {
          const { attemptId, adjustmentId, ...signed } = told.intent;
          sign.mutate(
            { params: { id: adjustmentId }, body: { ...signed, proof: { kind: 'e-identity', attemptId } } },
            { onSuccess: () => void navigate(`/justera/${adjustmentId}`, { replace: true }) },
          );
        } else if (told.purpose === 'prove') {
          tellProved();
          window.close();
        } else {
          const to = told.purpose === 'sign-in' ? told.returnPath : '/konto#e-legitimation';
          void navigate(to, { replace: true });
        }
      },
    });
  }, [answer, sign, navigate]);
  const error = answer.error ?? sign.error;
  if (answer.data?.purpose === 'prove') {
    return (
      <AlonePage title="Du har visat vem du är">
        <p role="status">Stäng den här fliken, och fortsätt i den där du var.</p>
      </AlonePage>
    );
  }
  return (
    <AlonePage title="E-legitimation">
      {error === null ? (
        <Waiting what={intent === undefined ? 'Kontrollerar svaret' : 'Skriver under'} />
      ) : (
        <>
          <ProblemNotice error={error} />
          <p>
            <Link to={intent === undefined ? '/' : `/justera/${intent.adjustmentId}`}>
              {intent === undefined ? 'Gå till Mitt arbete' : 'Gå tillbaka till protokollet'}
            </Link>
          </p>
        </>
      )}
    </AlonePage>
  );
}
