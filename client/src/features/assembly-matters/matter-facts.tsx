import { Link } from 'react-router';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { askedOfficeWords, matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { capital } from '../../lib/capital.js';
import { caseAddress } from '../../lib/case-address.js';
import { Facts } from '../../ui/facts.js';
import { StateMark } from '../../ui/state-mark.js';
import { MatterYear } from './matter-year.js';
import { moverNames, stateKinds, stateOf } from './matter-words.js';
import { StepLink } from './step-link.js';

/** What is known of a matter, with how far it has come. */
export function MatterFacts({ matter }: { matter: MatterView & { board: string } }) {
  const { kind, caseNumber, handedInOn, askedAs, askedName, decidingBoard, withdrawnOn, step, next } = matter;
  const open = matter.state !== 'settled' && matter.state !== 'withdrawn';
  return (
    <Facts
      items={[
        {
          label: 'Läge',
          value: (
            <>
              <StateMark kind={stateKinds[matter.state]}>
                {withdrawnOn === null ? stateOf(matter) : `${stateOf(matter)} ${longDate(withdrawnOn)}`}
              </StateMark>
              {step !== null && (
                <>
                  {' '}
                  <StepLink step={step} />, {longDate(step.date)}
                </>
              )}
              {matter.referredTo !== null && `, remitterad till ${matter.referredTo}`}
            </>
          ),
        },
        {
          label: 'På dagordningen',
          value: next !== null && (
            <>
              <StepLink step={next} />, {longDate(next.date)}
            </>
          ),
        },
        {
          label: 'Ska avgöras',
          value: open && matter.year !== null && <MatterYear matter={matter} />,
        },
        { label: 'Slag', value: capital(matterKindWords[kind]) },
        {
          label: 'Diarienummer',
          value: caseNumber !== null && <Link to={caseAddress(caseNumber)}>{caseNumber}</Link>,
        },
        { label: 'Inlämnat', value: longDate(handedInOn) },
        { label: 'Inlämnat av', value: moverNames(matter) },
        {
          label: 'Ställd till',
          value: askedName !== null && askedAs !== null && `${askedName} (${askedOfficeWords[askedAs]})`,
        },
        { label: 'Avgörs av', value: kind === 'citizen-proposal' && (decidingBoard ?? matter.board) },
      ].filter(({ value }) => value !== false)}
    />
  );
}
