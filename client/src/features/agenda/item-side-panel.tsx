import { readText } from '@klubbat/shared/text/read-text';
import { RichText } from '../../ui/rich-text.js';
import type { RecordedGroup } from './recorded-in-item.js';
import './item-side-panel.css';

/** What else was done at the item, to be read beside its text. */
export function ItemSidePanel({ groups }: { groups: readonly RecordedGroup[] }) {
  return (
    <aside className="item-side" id="antecknat" aria-label="Yrkanden, omröstningar och annat i paragrafen">
      {groups.map(({ heading, entries }) => (
        <section key={heading} className="item-side__group">
          <h2>{heading}</h2>
          <ul>
            {entries.map(({ lines, body }, index) => (
              <li key={index}>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                {body !== undefined && body !== '' && <RichText blocks={readText(body)} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
