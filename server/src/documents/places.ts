import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { leadsTo } from '@klubbat/shared/sentences/protocol-sentences';
import type { Link } from './strip.js';

/**
 * The name of a destination in the file, from the label of a § or an appendix. Letters and figures only, so that names
 * sort alike everywhere: a reader finds a name by halving the list.
 */
export function placeName(label: string): string {
  return `p${Buffer.from(label.normalize('NFC')).toString('hex')}`;
}

/** Where the list of what will come up stands. */
export const agendaPlace = placeName(paperWords.agenda);

/** A link to that list. */
export function wayBack(): Link {
  return { to: agendaPlace, words: paperWords.toAgenda };
}

/** Labels of what the document holds, as printed: §§ and appendices that have a page of their own. */
export class Places {
  private readonly known: ReadonlySet<string>;

  constructor(labels: readonly string[]) {
    // a label that stands twice leads nowhere: nobody could say which of the two is meant
    this.known = new Set(labels.filter((label) => labels.indexOf(label) === labels.lastIndexOf(label)));
  }

  get labels(): readonly string[] {
    return [...this.known];
  }

  /** A link to what has that label; none where the document does not hold it. Each call makes a link of its own. */
  link(label: string): Link | undefined {
    return this.known.has(label) ? { to: placeName(label), words: leadsTo(label) } : undefined;
  }
}

/** The places of a document, `behind` being the labels of the files that are bound or told of behind it. */
export function placesOf(content: ProtocolContent, behind: readonly string[]): Places {
  const drawn = content.appendices.flatMap(({ label, tables }) => (tables ? [label] : []));
  const appendices = new Set([...drawn, ...behind]);
  return new Places([...content.items.map(({ paragraphLabel }) => paragraphLabel), ...appendices]);
}
