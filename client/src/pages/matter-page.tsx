import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { EditMatter } from '../features/assembly-matters/edit-matter.js';
import { MatterActs } from '../features/assembly-matters/matter-acts.js';
import { MatterFacts } from '../features/assembly-matters/matter-facts.js';
import { MatterWay } from '../features/assembly-matters/matter-way.js';
import { matterQuery } from '../features/assembly-matters/matter.queries.js';
import { SameCase } from '../features/assembly-matters/same-case.js';
import { TakeUpMatter } from '../features/assembly-matters/take-up-matter.js';
import { problemOf } from '../lib/problem-error.js';
import { Missing } from '../ui/missing.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** One motion, medborgarförslag, interpellation or question: how far it has come, and what can be done with it. */
export function MatterPage() {
  const { matterId = '' } = useParams();
  const found = useQuery(matterQuery(matterId));
  const [editing, setEditing] = useState(false);
  if (found.isPending) {
    return <Waiting what="Hämtar ärendet" />;
  }
  if (found.isError) {
    return problemOf(found.error).code === 'not-found' ? (
      <Missing
        title="Ärendet finns inte"
        back={{ to: '/arenden/fullmaktige', label: 'Visa det som är väckt i fullmäktige' }}
      />
    ) : (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
    );
  }
  const matter = found.data;
  const mayWrite = matter.permitted.includes('meeting.write');
  const waits = matter.state !== 'settled' && matter.state !== 'withdrawn' && matter.next === null;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={matter.title}
        lead={matter.board}
        crumbs={[
          { to: '/arenden', label: 'Ärenden' },
          { to: `/arenden/fullmaktige?organ=${matter.boardId}`, label: 'Väckt i fullmäktige' },
        ]}
      />
      {editing ? (
        <EditMatter matter={matter} onDone={() => setEditing(false)} />
      ) : (
        <>
          <MatterFacts matter={matter} />
          {mayWrite && <MatterActs matter={matter} onEdit={() => setEditing(true)} />}
        </>
      )}
      {mayWrite && waits && !editing && (
        <section className="stack stack--tight no-print" aria-labelledby="ta-upp">
          <h2 id="ta-upp">Ta upp</h2>
          <TakeUpMatter matter={matter} />
        </section>
      )}
      <section className="stack stack--tight" aria-labelledby="vag">
        <h2 id="vag">Ärendets väg</h2>
        <MatterWay steps={matter.steps} />
      </section>
      {mayWrite && !editing && <SameCase matter={matter} />}
    </div>
  );
}
