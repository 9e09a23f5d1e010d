import type { ObstacleView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { ruleOfFinding } from '@klubbat/shared/sentences/rule-of-finding';
import type { ObstacleLine } from '../../ui/obstacles.js';

const counted = [
  'Noll',
  'En',
  'Två',
  'Tre',
  'Fyra',
  'Fem',
  'Sex',
  'Sju',
  'Åtta',
  'Nio',
  'Tio',
  'Elva',
  'Tolv',
];

export function obstaclesTitle(count: number, until = 'du kan skicka till justerarna'): string {
  const many = counted[count] ?? String(count);
  return `${many} ${count === 1 ? 'sak' : 'saker'} återstår innan ${until}:`;
}

export function warningsTitle(count: number): string {
  return count === 1 ? 'Se över det här först:' : `Se över de här ${count} sakerna först:`;
}

/** Each sentence with the spot in the meeting where it can be put right. */
export function obstacleLinks(
  meeting: Pick<MeetingView, 'id' | 'items'>,
  obstacles: readonly ObstacleView[],
): ObstacleLine[] {
  return obstacles.map((obstacle) => {
    const to = spotOf(meeting, obstacle);
    return {
      message: obstacle.message,
      rule: ruleOfFinding(obstacle.code),
      ...(to === undefined ? {} : { to: `/sammantraden/${meeting.id}${to}` }),
    };
  });
}

/** The part of the §'s page, by its id there. */
function fieldOf(path = '', code: string): string {
  if (code === 'decision-missing') {
    return '#avsnitt';
  }
  const field = /^\$\.items\[\d+\]\.(\w+)/.exec(path)?.[1] ?? '';
  return parts[field] ?? '';
}

const parts: Record<string, string> = {
  title: '#rubrik',
  sections: '#avsnitt',
  recipients: '#mottagare',
  votes: '#antecknat',
  motions: '#antecknat',
  elections: '#antecknat',
  reservations: '#antecknat',
  statements: '#antecknat',
  conflictsOfInterest: '#antecknat',
  notParticipating: '#antecknat',
  deferral: '#antecknat',
};

function spotOf(
  { items }: Pick<MeetingView, 'items'>,
  { itemId, path, code }: ObstacleView,
): string | undefined {
  const index = /^\$\.items\[(\d+)\]/.exec(path ?? '')?.[1];
  const item = itemId ?? (index === undefined ? undefined : items[Number(index)]?.id);
  if (item !== undefined && code === 'review-unanswered') {
    return `/granskning/${item}`;
  }
  if (item !== undefined) {
    return `/paragraf/${item}${fieldOf(path, code)}`;
  }
  const row = /^\$\.attendance\[(\d+)\]/.exec(path ?? '')?.[1];
  if (path?.startsWith('$.attendance') === true) {
    return row === undefined ? '/narvaro' : `/narvaro#rad-${Number(row) + 1}`;
  }
  const attachment = /^\$\.attachments\[(\d+)\]/.exec(path ?? '')?.[1];
  if (path?.startsWith('$.attachments') === true || code.startsWith('attachment')) {
    return attachment === undefined ? '/bilagor' : `/bilagor#bilaga-${Number(attachment) + 1}`;
  }
  if (path?.startsWith('$.officers') === true || /chair|adjuster/.test(code)) {
    return '#roller';
  }
  if (code === 'review-running') {
    return '/granskning';
  }
  if (code === 'at-once-unsigned') {
    return '/justera-omedelbart';
  }
  if (code === 'no-items' || code === 'item-without-number') {
    return '/dagordning';
  }
  if (code.startsWith('announce')) {
    return '#kungorelse';
  }
  if (path?.startsWith('$.meeting') === true) {
    return '#uppgifter';
  }
  return undefined;
}
