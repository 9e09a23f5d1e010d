import { FileDown, FileText, Printer } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { ContentItem, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { sentenceCase } from '@klubbat/shared/text/sentence-case';
import { contentText } from '@klubbat/shared/text/content-text';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { LinkButton } from '../../ui/link-button.js';
import { ProtocolReading } from './protocol-reading.js';
import { spotOf } from './spot-of.js';
import './paper-on-screen.css';

/** So few §§ are found without a list. */
const FEW = 3;

interface PaperOnScreenProps {
  /** one paper, or several that belong together */
  contents: readonly ProtocolContent[];
  pdf: string;
  word?: string;
  remark?: (item: ContentItem) => ReactNode;
}

/** Tells apart what stands in several papers on one page. */
const mark = (contents: readonly unknown[], index: number) =>
  contents.length > 1 ? `utdrag-${index + 1}` : '';

/** A paper to be read on screen, and the other ways to have it. */
export function PaperOnScreen({ contents, pdf, word, remark }: PaperOnScreenProps) {
  const title = contents[0]?.fileTitle ?? '';
  useEffect(() => {
    document.title = `${title} – Klubbat`;
  }, [title]);
  return (
    <div className="paper-on-screen stack">
      <div className="row no-print">
        <LinkButton href={pdf} icon={FileText} newTab>
          Öppna som PDF
        </LinkButton>
        {word !== undefined && (
          <LinkButton href={word} variant="quiet" icon={FileDown} download>
            Hämta som Word
          </LinkButton>
        )}
        <CopyButton variant="quiet" text={contents.map(whole).join('\n\n\n')}>
          Kopiera som text
        </CopyButton>
        <Button variant="quiet" icon={Printer} onPress={() => window.print()}>
          Skriv ut
        </Button>
      </div>
      {contents.length > 1 && <h1>{sentenceCase(contents[0]?.documentTitle ?? '')}</h1>}
      <Contents contents={contents} />
      {contents.map((content, index) => (
        <ProtocolReading
          key={index}
          content={content}
          top={contents.length > 1 ? 2 : 1}
          of={mark(contents, index)}
          {...(remark === undefined ? {} : { remark })}
        />
      ))}
    </div>
  );
}

/** Everything the paper says as plain text, with its head and foot. */
function whole(content: ProtocolContent): string {
  const { head, body, foot } = contentText(content);
  return [head, body, foot].filter((part) => part !== '').join('\n\n');
}

function Contents({ contents }: Pick<PaperOnScreenProps, 'contents'>) {
  const items = contents.flatMap((content, index) =>
    content.items.map((item) => ({ item, id: spotOf(item, mark(contents, index)), content })),
  );
  if (items.length <= FEW) {
    return null;
  }
  return (
    <details className="paper-on-screen__contents no-print">
      <summary>Gå till en paragraf ({items.length})</summary>
      <nav aria-label="Paragrafer">
        <ol>
          {items.map(({ item, id, content }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {contents.length > 1 && `${content.board} `}
                {item.paragraphLabel} {item.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
