import { liveKey, type LiveMessage } from '@klubbat/shared/contracts/live';

/** How many are kept for those who were away for a moment: some minutes of a day with many meetings. */
const KEPT = 5000;

interface Kept {
  place: number;
  meetingId: string;
  message: LiveMessage;
}

/** The later of those with the same key, in the order in which they came. */
export function merged(messages: readonly LiveMessage[]): LiveMessage[] {
  return [...new Map(messages.map((message) => [liveKey(message), message])).values()];
}

/** The latest messages that this process has heard without a break, so that nobody misses what came while he was away. */
export class RecentMessages {
  private kept: Kept[] = [];
  private place = 0;
  private era = '';

  /** What is heard from now on does not follow on what was heard before. */
  beginAnew(era: string): void {
    this.era = era;
    this.kept = [];
  }

  add(meetingId: string, message: LiveMessage): void {
    this.place += 1;
    this.kept.push({ place: this.place, meetingId, message });
    if (this.kept.length > KEPT * 1.2) {
      this.kept = this.kept.slice(-KEPT);
    }
  }

  /** The id of the latest event. */
  mark(): string {
    return `${this.era}-${this.place}`;
  }

  /** What has come in the meeting since that event; undefined where it is not known, so that all must be read anew. */
  since(meetingId: string, mark: string | undefined): LiveMessage[] | undefined {
    const [era, place] = mark?.split('-') ?? [];
    const from = Number(place);
    const first = this.kept[0]?.place ?? this.place + 1;
    if (era !== this.era || !Number.isInteger(from) || from < first - 1 || from > this.place) {
      return undefined;
    }
    return merged(
      this.kept
        .filter((kept) => kept.meetingId === meetingId && kept.place > from)
        .map(({ message }) => message),
    );
  }
}
