import pg from 'pg';

/** What only begins and ends a transaction. */
const FRAME = /^(START TRANSACTION|BEGIN|SET TRANSACTION|COMMIT|ROLLBACK)\b/;

/** Every statement that goes to PostgreSQL from here while `act` runs, on whatever connection, in order. */
export async function statementsOf(act: () => PromiseLike<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const client = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  const { query } = client;
  client.query = function counting(this: unknown, ...given) {
    const [asked] = given as [string | { text: string }];
    sent.push((typeof asked === 'string' ? asked : asked.text).trim());
    return query.apply(this, given);
  };
  try {
    await act();
  } finally {
    client.query = query;
  }
  return sent.filter((text) => !FRAME.test(text));
}
