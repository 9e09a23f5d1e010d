import type { Brief } from '@klubbat/shared/contracts/brief';
import { briefStates, briefWords } from '@klubbat/shared/sentences/brief-sentences';
import { Notice } from '../../ui/notice.js';
import { RichText } from '../../ui/rich-text.js';
import { StateMark } from '../../ui/state-mark.js';
import './briefs.css';

/** What a meeting decided, § by §, with what holds of it until it is adjusted. */
export function BriefReading({ brief }: { brief: Brief }) {
  const state = briefStates[brief.adjusted];
  return (
    <article className="brief print-only-this" lang="sv">
      {state !== undefined && (
        <Notice kind="warning" title={state.mark}>
          <p>{state.means}</p>
        </Notice>
      )}
      {brief.items.map(({ paragraph, label, secret, title, decision, outcome, reservations, adjusted }) => (
        <section key={paragraph} className="brief__item">
          <h2>
            {label} {secret ? briefWords.secret : title}
          </h2>
          {brief.adjusted === 'some' && (
            <StateMark kind={adjusted ? 'done' : 'waiting'}>
              {adjusted ? briefWords.adjusted : briefWords.notAdjusted}
            </StateMark>
          )}
          {decision.map(({ heading, blocks }, index) => (
            <div key={index}>
              {heading !== undefined && <p className="brief__lead">{heading}</p>}
              <RichText blocks={blocks} />
            </div>
          ))}
          {[...outcome, ...reservations].map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {!secret && decision.length + outcome.length + reservations.length === 0 && (
            <p className="quiet">{briefWords.nothing}</p>
          )}
        </section>
      ))}
    </article>
  );
}
