import type { SnippetPiece } from '@klubbat/shared/rules/search-query';

/** What was found of a text. Marks are data: nothing that somebody has written becomes markup. */
export function Snippet({ pieces }: { pieces: readonly SnippetPiece[] }) {
  return pieces.length === 0 ? null : (
    <p className="found__text">
      {pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
    </p>
  );
}
