import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { VersionMark } from '@klubbat/shared/contracts/item-version';
import { useAddressFilters } from '../../lib/address-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { Waiting } from '../../ui/waiting.js';
import { VersionComparison } from './version-comparison.js';
import { VersionList } from './version-list.js';
import { versionPagesQuery, versionQuery } from './version.queries.js';
import { versionName } from './version-words.js';
import './versions.css';

const list = new Intl.ListFormat('sv-SE');

interface ItemVersionsProps {
  item: AgendaItemView;
  writable: boolean;
}

/** Every version of an item: seen, set against another, brought back. */
export function ItemVersions({ item, writable }: ItemVersionsProps) {
  const { data, error, refetch } = useInfiniteQuery(versionPagesQuery(item.id));
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar versionerna" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const versions = data.pages.flatMap((page) => page.versions);
  const newest = versions[0]?.number ?? 1;
  return newest === 1 ? (
    <EmptyState title="Det finns bara en version">
      <p>
        Ingen har ändrat {item.label} sedan den lades till. När någon har skrivit i den kan du se vad som stod
        förut, jämföra och återställa.
      </p>
    </EmptyState>
  ) : (
    <Versions item={item} writable={writable} versions={versions} newest={newest} />
  );
}

interface VersionsProps extends ItemVersionsProps {
  versions: readonly VersionMark[];
  newest: number;
}

/** The number in an address, if it is one of a version. */
function numberIn(text: string | undefined, newest: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= newest ? number : undefined;
}

function Versions({ item, writable, versions, newest }: VersionsProps) {
  const [{ fran, till }, change] = useAddressFilters(['fran', 'till']);
  const [restored, setRestored] = useState<readonly string[]>();
  const to = numberIn(till, newest) ?? newest;
  const from = numberIn(fran, newest) ?? Math.max(1, to - 1);
  const [earlier, later] = [Math.min(from, to), Math.max(from, to)];
  const one = useQuery(versionQuery(item.id, earlier));
  const other = useQuery(versionQuery(item.id, later));
  const now = useQuery(versionQuery(item.id, newest));
  const [a, b, c] = [one.data, other.data, now.data];
  const fault = one.error ?? other.error ?? now.error;
  const options = [...new Set([...versions.map(({ number }) => number), earlier, later])]
    .sort((left, right) => right - left)
    .map((number) => {
      const known = versions.find((version) => version.number === number);
      const words = known === undefined ? `version ${number}` : versionName(known);
      return { value: String(number), label: number === newest ? `Nu: ${words}` : words };
    });
  return (
    <div className="versions-page">
      <VersionList itemId={item.id} versions={versions} shown={later} newest={newest} />
      <div className="stack">
        {restored !== undefined && (
          <Notice kind="success" title={`Återställt. Det blev version ${newest}`} announce>
            {restored.length > 0 && (
              <p>Det här finns inte längre och lämnades utanför: {list.format(restored)}.</p>
            )}
          </Notice>
        )}
        <div className="version-choice no-print">
          <SelectField
            label="Jämför"
            value={String(earlier)}
            options={options}
            onChange={(value) => change({ fran: value, till: String(later) })}
          />
          <SelectField
            label="med"
            value={String(later)}
            options={options}
            onChange={(value) => change({ fran: String(earlier), till: value })}
          />
        </div>
        {a !== undefined && b !== undefined && c !== undefined ? (
          <VersionComparison
            item={item}
            from={a}
            to={b}
            now={c}
            writable={writable}
            onRestored={(leftOut) => {
              setRestored(leftOut);
              change({ fran: '', till: '' });
            }}
          />
        ) : fault === null ? (
          <Waiting what="Hämtar de två versionerna" />
        ) : (
          <ProblemNotice
            error={fault}
            onRetry={() => void Promise.all([one.refetch(), other.refetch(), now.refetch()])}
          />
        )}
      </div>
    </div>
  );
}
