import { StoredText } from '../../ui/rich-text.js';
import type { RecordedGroup } from '../../lib/recorded-in-item.js';
import './item-side-panel.css';

/** What was done at an item (or what stood in it), group by group. */
export function RecordedList({ groups }: { groups: readonly RecordedGroup[] }) {
  return groups.map(({ heading, entries }, place) => (
    <section key={place} className="item-side__group">
      <h3>{heading}</h3>
      <ul>
        {entries.map(({ lines, body }, index) => (
          <li key={index}>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {body !== undefined && body !== '' && <StoredText markdown={body} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}
