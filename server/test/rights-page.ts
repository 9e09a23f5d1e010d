import { actions, mandateRoles } from '@klubbat/shared/vocabulary/roles';
import { rights } from '../src/policies/may.js';

const PAGE = new URL('../../docs/rights.md', import.meta.url);

/** Where the page of rights stands. */
export const rightsPage = PAGE;

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

/** Each door by each role: `yes` where it lets through. */
export function doorsTable(doors: readonly (readonly string[])[]): string {
  return markdownTable(['door', 'installation', ...mandateRoles], doors);
}

/** The doors that nobody needs to sign in for. */
export const openDoors = (names: readonly string[]): string => names.map((name) => `- ${name}`).join('\n');

/** What stands below a heading of the page, to the next one. */
export function partOf(page: string, heading: string): string {
  const after = page.split(`## ${heading}\n`)[1] ?? '';
  return after.split('\n## ')[0] ?? '';
}
