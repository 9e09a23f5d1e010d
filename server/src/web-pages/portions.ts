import { markup, type Markup } from './markup.js';

/** What stands around the text of a page takes some thousand bytes: a page never comes near a hundred thousand. */
const MOST = 70_000;

/** Pieces of a long text laid on as many pages as they need; a single piece is never broken. At least one page. */
export function portions(pieces: readonly Markup[], most = MOST): Markup[][] {
  const pages: Markup[][] = [[]];
  let held = 0;
  for (const piece of pieces) {
    const size = Buffer.byteLength(piece.toString());
    const last = pages.at(-1) ?? [];
    if (held + size > most && last.length > 0) {
      pages.push([piece]);
      held = size;
    } else {
      last.push(piece);
      held += size;
    }
  }
  return pages;
}

/** The ways between the parts of what was too long for one page; nothing where it was not. */
export function partWays(address: string, part: number, parts: number): Markup | false {
  const more = address.includes('?') ? '&' : '?';
  const to = (other: number) => (other === 1 ? address : `${address}${more}del=${other}`);
  return (
    parts > 1 &&
    markup`<nav class="turn" aria-label="Delar">
<p>Del ${part} av ${parts}</p>
<ul class="ways">${part > 1 && markup`<li><a href="${to(part - 1)}" rel="prev">Föregående del</a></li>`}${part < parts && markup`<li><a href="${to(part + 1)}" rel="next">Nästa del</a></li>`}</ul>
</nav>`
  );
}
