import { agendaItemDoors, type AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { callDoor } from '../../lib/call.js';
import { bytesOf, SharedText } from '../../lib/shared-text/shared-text.js';
import { textsIn } from './draft-texts.js';
import { draftOf } from './item-draft.js';

/** Texts of two hundred pages take the server some seconds, the first time that anybody opens them. */
const LONGEST_OPENING = 15_000;

/** The texts of an item that is open for writing, by the keys of their rows. */
export class ItemTexts {
  /** `closed`: they could not be opened; what is written is saved as a whole text, and joined block by block */
  state: 'opening' | 'open' | 'closed' = 'opening';
  readonly texts = new Map<string, SharedText>();
  readonly #asked = new Set<string>();
  #seq = 0;
  #reading = false;
  #again = false;

  constructor(
    readonly itemId: string,
    readonly changed: () => void,
  ) {}

  /** Opens what is not open yet. Gives the item as it was then, so that each row is known by its key. */
  async open(): Promise<AgendaItemView | undefined> {
    try {
      const signal = AbortSignal.timeout(LONGEST_OPENING);
      const { item, seq, texts } = await callDoor(agendaItemDoors.openTexts, {
        params: { id: this.itemId },
        signal,
      });
      const given = new Map(textsIn(draftOf(item)).map(({ key, says }) => [key, says]));
      texts.forEach(({ key, state }) => {
        const known = this.texts.get(key);
        if (known === undefined) {
          this.texts.set(key, new SharedText(bytesOf(state), given.get(key) ?? ''));
        } else {
          known.take(bytesOf(state));
        }
      });
      this.#seq = Math.max(this.#seq, seq);
      this.state = 'open';
      return item;
    } catch {
      this.state = this.state === 'open' ? 'open' : 'closed';
      return undefined;
    } finally {
      this.changed();
    }
  }

  /** True once for a row that another has added: its text is to be opened. */
  asksFor(key: string): boolean {
    const isNew = !this.#asked.has(key);
    this.#asked.add(key);
    return isNew;
  }

  /** Begins the text of a row that is added here. */
  begin(key: string): void {
    this.texts.set(key, new SharedText(undefined, ''));
    this.changed();
  }

  /** Takes in what others have written since. What comes while it reads is read too. */
  async read(): Promise<void> {
    if (this.state !== 'open' || this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    try {
      do {
        this.#again = false;
        const { seq, texts } = await callDoor(agendaItemDoors.newsOfTexts, {
          params: { id: this.itemId },
          query: { since: this.#seq },
          signal: AbortSignal.timeout(10_000),
        });
        texts.forEach(({ key, update }) => this.texts.get(key)?.take(bytesOf(update)));
        this.#seq = Math.max(this.#seq, seq);
      } while (this.#again as boolean);
    } catch {
      // there is no contact: it is read again when there is
    } finally {
      this.#reading = false;
    }
  }
}
