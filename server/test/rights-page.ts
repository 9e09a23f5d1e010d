import { readFile, writeFile } from 'node:fs/promises';
import { actions, mandateRoles } from '@klubbat/shared/vocabulary/roles';
import { tokenScopes } from '@klubbat/shared/vocabulary/token-scopes';
import { rights } from '../src/policies/may.js';

/** Where the page of rights stands. */
export const rightsPage = new URL('../../docs/rights.md', import.meta.url);

/** A table of Markdown as the house formats it: columns as wide as their widest cell. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, at) =>
    Math.max(3, heading.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
}

/** Each action by each role, as the policies say. */
export function actionsTable(): string {
  return markdownTable(
    ['action', ...mandateRoles],
    actions.map((action) => [
      action,
      ...mandateRoles.map((role) => (rights[action].includes(role) ? 'yes' : '')),
    ]),
  );
}

/** What was found of a door: whether it let each of the page's columns through. */
export interface DoorRights {
  name: string;
  /** what it declares: an action, or a word for who */
  who: string;
  passed: readonly boolean[];
}

/** Each door by each role: `yes` where it lets through. */
export function doorsTable(doors: readonly DoorRights[]): string {
  return markdownTable(
    ['door', 'installation', ...mandateRoles],
    doors
      .filter(({ passed }) => passed.includes(true))
      .map(({ name, passed }) => [name, ...passed.map((one) => (one ? 'yes' : ''))]),
  );
}

/** Those that let none of these through: each with the action that it declares. */
export const otherDoors = (doors: readonly DoorRights[]): string =>
  doors
    .filter(({ passed }) => !passed.includes(true))
    .map(({ name, who }) => `- ${name}: ${who}`)
    .join('\n');

/** Each door that a token of some scope passes, by scope. */
export const programDoors = (doors: readonly Pick<DoorRights, 'name' | 'passed'>[]): string =>
  markdownTable(
    ['door', ...tokenScopes],
    doors
      .filter(({ passed }) => passed.includes(true))
      .map(({ name, passed }) => [name, ...passed.map((one) => (one ? 'yes' : ''))]),
  );

/** The doors that nobody needs to sign in for. */
export const openDoors = (names: readonly string[]): string => names.map((name) => `- ${name}`).join('\n');

/** What is said of each part of the page, above its table or list. */
const LEADS: Readonly<Record<string, string>> = {
  Doors:
    'What each door answers, in the demo, to somebody with one role in it. `yes`: it is let in (whatever it then says of what was sent). Empty: refused. `installation` is its administrator.',
  'Doors that ask more than the role':
    'These let none of them in: they ask who one is (whose signature, whose passkey, whose answer), or the demo has nothing that they are about. Each with what it declares, an action of the table above or a word.',
  'Doors that are open to anyone':
    'Nobody need sign in. What is behind them is public, or asks for a password or a link.',
  'Doors that a program passes with an access token':
    'What each scope opens to a program of one who has all roles in the organisation, in the demo ([decision 072](decisions/072-access-tokens.md)). To a person who may less it opens less.',
  'Doors that ask to prove anew who one is':
    'To who may pass them, but has neither signed in nor proved who he is in the last ten minutes, they answer `proof-needed` ([decision 071](decisions/071-prove-anew.md)).',
};

/** Writes the parts about doors anew, as they were found. */
export async function writeDoors(parts: Readonly<Record<string, string>>): Promise<void> {
  const page = (await readFile(rightsPage, 'utf8')).split('\n## Doors\n')[0] ?? '';
  const written = Object.entries(parts).map(
    ([heading, part]) => `\n## ${heading}\n\n${LEADS[heading] ?? ''}\n\n${part}\n`,
  );
  await writeFile(rightsPage, page + written.join(''));
}

/** What stands below a heading of the page, to the next one. */
export function partOf(page: string, heading: string): string {
  const after = page.split(`## ${heading}\n`)[1] ?? '';
  return after.split('\n## ')[0] ?? '';
}
