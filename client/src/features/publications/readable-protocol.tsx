import { useMemo, type ReactNode } from 'react';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { MaskedText } from './masked-text.js';
import type { ReadableGroup } from './readable-groups.js';

const NONE: readonly Mask[] = [];

interface ReadableProtocolProps {
  groups: readonly ReadableGroup[];
  masks: readonly Mask[];
  onUnmask?: (mask: Mask) => void;
}

/** The protocol as it will be read by anyone, with what is masked still to be seen. */
export function ReadableProtocol({ groups, masks, onUnmask }: ReadableProtocolProps) {
  const byPath = useMemo(() => {
    const found = new Map<string, Mask[]>();
    masks.forEach((mask) => found.set(mask.path, [...(found.get(mask.path) ?? []), mask]));
    return found;
  }, [masks]);
  const textsOf = ({ texts }: ReadableGroup): ReactNode =>
    texts.map((text) => (
      <MaskedText key={text.path} text={text} masks={byPath.get(text.path) ?? NONE} onUnmask={onUnmask} />
    ));
  return groups.map((group) => (
    <section key={group.key} className="readable-group" aria-labelledby={`${group.key}-rubrik`}>
      <h3 id={`${group.key}-rubrik`}>{group.heading}</h3>
      {group.secret !== undefined && (
        <p className="quiet">
          Sekretess, {group.secret}. Bara numret, grunden och den rubrik som visas utåt publiceras.
        </p>
      )}
      {group.key === 'motet' ? (
        <details>
          <summary>Visa {group.texts.length} texter</summary>
          <p className="quiet small">
            Ett namn som du maskar här maskas överallt där protokollet skriver ut personen: i närvaron, bland
            yrkanden, röster och reservationer. Namn som står i löpande text maskar du där de står.
          </p>
          {textsOf(group)}
        </details>
      ) : (
        textsOf(group)
      )}
    </section>
  ));
}
