import { usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword } from '../../server/src/features/accounts/password.js';
import { defaultSettings } from '../../server/src/features/register/register.service.js';
import * as dispatches from './dispatches.js';
import * as found from './found.js';
import { indexesLast } from './indexes-last.js';
import * as items from './items.js';
import * as log from './log.js';
import * as meetings from './meetings.js';
import * as notices from './notices.js';
import * as organisations from './organisations.js';
import type { Plan } from './plan.js';
import { TEXT_STEPS } from './texts.js';
import { tidy } from './tidy.js';
import { chanceOf } from './words.js';

export interface Generating {
  plan: Plan;
  /** the same seed and the same moment give the same rows */
  seed: string;
  /** the moment up to which everything has happened */
  at: Date;
  /** by which everybody may sign in; undefined: nobody may */
  password: string | undefined;
  say: (line: string) => void;
}

/** What a body is, as a row of its table. */
function settingsAsRow(): Record<string, unknown> {
  const settings = defaultSettings({ name: '', kind: 'committee', numbering: 'year' });
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

/**
 * Fills an empty database, all or nothing, by SQL. The guards and triggers rest meanwhile, which takes a superuser of PostgreSQL; what they would have written is
 * written by the same functions.
 *
 * @throws where there is an organisation: nothing is mixed with what is real
 */
export async function generate(
  dataSource: DataSource,
  { plan, seed, at, password, say }: Generating,
): Promise<void> {
  const made = new Date(Date.UTC(at.getUTCFullYear() - plan.years - 1, 0, 2, 8));
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  await dataSource.transaction(async (tx) => {
    const [known] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM organisation');
    if (known?.count !== 0) {
      throw new Error('There are organisations in this database. Only an empty one is filled.');
    }
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(`SET LOCAL TIME ZONE 'Europe/Stockholm'`);
    await tx.query(chanceOf(seed));
    const run = steps(tx, say);
    await run(
      'texts',
      ...TEXT_STEPS.map(([sql, counted]): Step => [sql, counted ? [plan.texts, plan.words] : []]),
    );
    let began = 0;
    await indexesLast(tx, ['search_row', 'attachment_search_row', 'search_lexeme'], async () => {
      await run(
        'organisations and people',
        [organisations.PLACES, [JSON.stringify(plan.organisations)]],
        [organisations.BODIES],
        [organisations.ORGANISATIONS, [made]],
        [organisations.BOARDS, [made, JSON.stringify(settingsAsRow())]],
        [organisations.PEOPLE],
        [organisations.SECRETARIES],
        ['CREATE INDEX ON made_person (board_at)'],
        ['ANALYZE made_board, made_person'],
        [organisations.PERSONS, [made]],
        [organisations.MEMBERSHIPS, [made]],
        [organisations.MEMBERSHIP_WORDS],
        ...(passwordHash === undefined
          ? []
          : [[organisations.ACCOUNTS, [made, passwordHash]] satisfies Step]),
        [organisations.NOTICE_BOARDS, [made]],
        ['ANALYZE organisation, board, person'],
      );
      await run(
        'meetings and those who were called',
        [meetings.MEETINGS_MADE, [at, plan.years, plan.meetings]],
        ['ANALYZE made_meeting'],
        [meetings.ITEMS_MADE],
        [meetings.CALLED],
        ['CREATE INDEX ON made_item (meeting_id)'],
        ['CREATE INDEX ON made_attendance (meeting_id)'],
        ['ANALYZE made_item, made_attendance'],
        [meetings.MEETINGS, [JSON.stringify(usualLayout)]],
        ['ANALYZE meeting'],
        [meetings.MEETING_PEOPLE],
        [meetings.ATTENDANCE],
        [meetings.OFFICERS],
        [meetings.SERIES],
        [meetings.ADJUSTMENTS],
        ['ANALYZE meeting_person, adjustment'],
      );
      await run(
        'items, votes and appendices',
        [meetings.VOTES_MADE],
        [items.RECIPIENTS_MADE],
        [items.BY_ITEM],
        ['ANALYZE made_vote, made_recipient'],
        [items.ITEMS, [plan.texts]],
        [items.FILES, [plan.texts]],
        [items.ATTACHMENTS],
        ['ANALYZE agenda_item, stored_file, attachment'],
      );
      await run(
        'dispatches and notices',
        [dispatches.EXTRACT_FILES, [dispatches.BLANK_PAGE, made]],
        [dispatches.DISPATCHES],
        ['ANALYZE dispatch'],
        [dispatches.DELIVERIES],
        [dispatches.DISPATCH_RECIPIENTS],
        [dispatches.DIARY_CASES],
        [dispatches.DIARY],
        [notices.DECISIONS_MADE, [at, plan.years]],
        [notices.DECISIONS],
        [notices.NOTICES],
        [notices.UPTIME, [at]],
      );
      await run('the log and its chains', [log.EVENTS, [made]], ['ANALYZE audit_event'], [log.LINKS]);
      await run('words of meetings', [found.MEETING_WORDS]);
      await run('words of items', [found.SEARCH_ROWS]);
      await run(
        'words of appendices, and all words',
        [found.FILE_TEXTS],
        [found.FILE_PAGES],
        ['ANALYZE file_page'],
        [found.ATTACHMENT_ROWS],
        [found.LEXEMES],
      );
      began = performance.now();
    });
    say(`indexes: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });
  const began = performance.now();
  await tidy(dataSource);
  say(`what the planner knows: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

type Step = readonly [sql: string, values?: readonly unknown[]];

/** Runs steps in their order, and tells how long they took together. */
function steps(tx: EntityManager, say: (line: string) => void) {
  return async (what: string, ...all: readonly Step[]): Promise<void> => {
    const began = performance.now();
    for (const [sql, values = []] of all) {
      await tx.query(sql, [...values]);
    }
    say(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
}
