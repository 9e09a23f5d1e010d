import { conveningDoors, type OwnAnswerView } from '@klubbat/shared/contracts/convening';
import { doorAddress } from '../../lib/call.js';
import { useAnswerByLink } from './convening.queries.js';
import { OwnAnswer } from './own-answer.js';

/** The call for who has the link of a mail. */
export function AnswerByLink({ token, own }: { token: string; own: OwnAnswerView }) {
  const answer = useAnswerByLink();
  return (
    <>
      <OwnAnswer
        own={own}
        packAddress={(id) => doorAddress(conveningDoors.packByLink, { params: { token, id } })}
        isPending={answer.isPending}
        error={answer.error}
        onAnswer={(body) => answer.mutate({ params: { token }, body })}
      />
      <p className="quiet small">
        Länken är din egen. Skicka den inte vidare: den som har den kan svara för dig.
      </p>
    </>
  );
}
