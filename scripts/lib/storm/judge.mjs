// What must be so whatever was killed: asked of the database with SQL, beside what was acknowledged.

/** Each answers the rows that break it: none, where it holds. */
const INVARIANTS = {
  'a § number twice, or a gap in a series': `
    SELECT series_id, array_agg(paragraph ORDER BY paragraph) AS numbers FROM agenda_item WHERE paragraph IS NOT NULL
     GROUP BY series_id HAVING count(DISTINCT paragraph) <> count(*) OR max(paragraph) <> count(*)`,
  'a next number that is not the one after the last': `
    SELECT s.id FROM paragraph_series s JOIN agenda_item i ON i.series_id = s.id
     GROUP BY s.id HAVING s.next_number <> max(i.paragraph) + 1`,
  'a person with two ballots in a vote, or sums that are not those of the ballots': `
    SELECT i.id, v FROM agenda_item i, jsonb_array_elements(i.content->'votes') v
     WHERE (SELECT count(*) <> count(DISTINCT b->>'person') FROM jsonb_array_elements(v->'ballots') b)
        OR (v->>'yes')::int <> (SELECT count(*) FROM jsonb_array_elements(v->'ballots') b WHERE b->>'vote' = 'yes')
        OR (v->>'no')::int <> (SELECT count(*) FROM jsonb_array_elements(v->'ballots') b WHERE b->>'vote' = 'no')`,
  'a closed vote that is not in its § once, or one left open': `
    SELECT v.id FROM live_vote v JOIN agenda_item i ON i.id = v.agenda_item_id
     WHERE v.state = 'open' OR jsonb_array_length(coalesce(i.content->'votes', '[]'))
        <> (SELECT count(*) FROM live_vote c WHERE c.agenda_item_id = i.id AND c.state = 'closed')`,
  'a frozen document whose bytes are not those of its hash': `
    SELECT id FROM protocol_version WHERE encode(sha256(pdf), 'hex') <> sha256`,
  'a place signed twice, or for other bytes': `
    SELECT g.signer_id FROM signature g JOIN protocol_version v ON v.id = g.protocol_version_id
     GROUP BY g.signer_id HAVING count(*) > 1 OR bool_or(g.sha256 <> v.sha256)`,
  'an adjustment that is done without all having signed, or is not done though they have': `
    SELECT a.id, a.state FROM adjustment a
     WHERE (a.state IN ('adjusted', 'announced', 'appeal-period-over', 'archived')) <> NOT EXISTS (SELECT 1 FROM signer s
           WHERE s.adjustment_id = a.id AND s.required AND NOT EXISTS (SELECT 1 FROM signature g WHERE g.signer_id = s.id))`,
  'a signature that the log tells of not at all, or twice': `
    SELECT a.id FROM adjustment a
     WHERE (SELECT count(*) FROM signature g JOIN signer s ON s.id = g.signer_id WHERE s.adjustment_id = a.id)
        <> (SELECT count(*) FROM audit_event e WHERE e.subject_id = a.id AND e.action = 'adjustment.signed')`,
  'a signed document in which a signature or the seal is missing': `
    SELECT v.id FROM adjustment a JOIN protocol_version v ON v.adjustment_id = a.id
     WHERE a.state IN ('adjusted', 'announced', 'appeal-period-over', 'archived')
       AND (SELECT count(*) FROM signed_part p WHERE p.protocol_version_id = v.id)
        <> (SELECT count(*) FROM signature g WHERE g.protocol_version_id = v.id) + 1`,
  'an event without a link, or a link without its event': `
    SELECT e.id FROM audit_event e FULL JOIN evidence_link l ON l.event_id = e.id WHERE e.id IS NULL OR l.event_id IS NULL`,
  'a chain with a missing link': `
    SELECT chain FROM evidence_link GROUP BY chain HAVING max(sequence) <> count(*)`,
  'a mail ordered twice for one recipient': `
    SELECT dispatch_id, email FROM delivery GROUP BY email, dispatch_id HAVING count(*) > 1`,
};

/** Lines that tell what is broken: none, where all holds. */
export async function brokenInvariants(session) {
  const lines = [];
  for (const [what, sql] of Object.entries(INVARIANTS)) {
    const { rows } = await session.query(sql);
    if (rows.length > 0) {
      lines.push(`${what}: ${rows.length}, first ${JSON.stringify(rows[0])}`);
    }
  }
  return lines;
}

export const invariantCount = Object.keys(INVARIANTS).length;

/** What was acknowledged and is not there as it was, each a line. */
export async function lost(session, ledger) {
  const rowsOf = async (sql) => (await session.query(sql)).rows;
  const items = new Map(
    (await rowsOf('SELECT id, paragraph, content FROM agenda_item')).map((item) => [item.id, item]),
  );
  const versions = new Set(
    (await rowsOf('SELECT adjustment_id, sha256 FROM protocol_version')).map(
      (row) => `${row.adjustment_id} ${row.sha256}`,
    ),
  );
  const signatures = new Set(
    (
      await rowsOf(`SELECT s.adjustment_id, p.name, g.sha256 FROM signature g JOIN signer s ON s.id = g.signer_id
                      JOIN meeting_person p ON p.id = s.meeting_person_id`)
    ).map((row) => `${row.adjustment_id} ${row.name} ${row.sha256}`),
  );
  const mails = new Set((await rowsOf('SELECT email FROM delivery')).map(({ email }) => email));
  const textOf = (itemId) => items.get(itemId)?.content.sections?.[0]?.body ?? '';
  const ballotsOf = (itemId) =>
    (items.get(itemId)?.content.votes ?? []).flatMap(({ ballots = [] }) => ballots);
  return [
    ...ledger.words
      .filter(({ itemId, word }) => textOf(itemId).split(word).length !== 2)
      .map(({ itemId, word }) => `the word ${word} stands not once in ${itemId}`),
    ...ledger.numbers
      .filter(({ itemId, paragraph }) => items.get(itemId)?.paragraph !== paragraph)
      .map(({ itemId, paragraph }) => `${itemId} was § ${paragraph}, is ${items.get(itemId)?.paragraph}`),
    ...ledger.ballots
      .filter(
        ({ itemId, person, cast }) =>
          ballotsOf(itemId).filter((ballot) => ballot.person === person && ballot.vote === cast).length !== 1,
      )
      .map(({ itemId, person }) => `the ballot of ${person} stands not once in ${itemId}`),
    ...ledger.frozen
      .filter(({ adjustmentId, sha256 }) => !versions.has(`${adjustmentId} ${sha256}`))
      .map(({ adjustmentId }) => `what was sent for adjustment ${adjustmentId} is gone`),
    ...ledger.signatures
      .filter(({ adjustmentId, name, sha256 }) => !signatures.has(`${adjustmentId} ${name} ${sha256}`))
      .map(({ adjustmentId, name }) => `the signature of ${name} in ${adjustmentId} is gone`),
    ...ledger.mails.filter((email) => !mails.has(email)).map((email) => `the mail to ${email} is gone`),
  ];
}

/** What the program says of each mail, beside what the mail server took: lines for what cannot be so. */
export async function wrongMails(session, { arrived }) {
  const { rows } = await session.query('SELECT email, state FROM delivery');
  return rows.flatMap(({ email, state }) => {
    const came = arrived.get(email) ?? 0;
    if (came > 1) {
      return [`${email} had ${came} mails`];
    }
    const isSo = { sent: came === 1, failed: came === 0, unclear: true }[state];
    return isSo ? [] : [`${email} is ${state} and ${came} came`];
  });
}
