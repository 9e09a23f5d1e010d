import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { contradiction, type Finding } from './finding.js';
import { itemLabel } from './presence.js';

/*
 * What cannot be true of an election by closed ballots: who has most votes is elected, and equal numbers are decided by lot
 * (KL 5:54–56, 6:33). Of a proportional one the votes are for lists, and say nothing of a single person.
 */

type Election = NonNullable<ItemInFile['elections']>[number];

/** Findings of every election of the file, in the order of the file. */
export function electionFindings(file: MeetingFile): Finding[] {
  return file.items.flatMap((item, index) =>
    (item.elections ?? []).flatMap((election, e) => {
      const path = `$.items[${index}].elections[${e}]`;
      const { office, method, counts = [], elected, blank = 0 } = election;
      if (method === 'proportional' || counts.length === 0 || elected.length === 0) {
        return [];
      }
      const params = { where: itemLabel(file, item), office };
      const votes = counts.reduce((sum, one) => sum + one.votes, blank);
      const { seats } = file.board;
      // to several offices each may have written several names
      const tooMany = seats !== undefined && elected.length === 1 && votes > seats;
      return [
        ...outcomeFindings(election, params, path),
        ...(tooMany
          ? [contradiction(path, 'votes-exceed-seats', { where: params.where, votes, seats })]
          : []),
      ];
    }),
  );
}

const key = (name: string) => name.trim().toLocaleLowerCase('sv');

function outcomeFindings(
  { counts = [], elected, lot }: Election,
  params: { where: string; office: string },
  path: string,
): Finding[] {
  const sorted = counts.map(({ votes }) => votes).sort((a, b) => b - a);
  const least = sorted[elected.length - 1] ?? 0;
  const tie = sorted[elected.length] === least;
  const votesOf = (name: string) => counts.find((one) => key(one.name) === key(name))?.votes;
  if (tie && lot === undefined) {
    return [contradiction(path, 'election-tie-unbroken', { ...params, votes: least })];
  }
  if (!tie && lot !== undefined) {
    return [contradiction(path, 'election-lot-without-tie', params)];
  }
  return elected.flatMap(({ name }) => {
    const votes = votesOf(name);
    return votes !== undefined && votes < least
      ? [contradiction(path, 'elected-with-fewer', { ...params, name, votes, least })]
      : [];
  });
}
