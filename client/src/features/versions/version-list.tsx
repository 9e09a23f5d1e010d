import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { VersionMark } from '@klubbat/shared/contracts/item-version';
import { changedWords } from '@klubbat/shared/sentences/changed-words';
import { Button } from '../../ui/button.js';
import { versionPagesQuery } from './version.queries.js';
import { versionTime, versionWords } from './version-words.js';

interface VersionListProps {
  itemId: string;
  versions: readonly VersionMark[];
  /** the one that is looked at */
  shown: number;
  newest: number;
}

/** The versions of an item, the latest first: who, when and what; each leads to what was changed in it. */
export function VersionList({ itemId, versions, shown, newest }: VersionListProps) {
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(versionPagesQuery(itemId));
  return (
    <nav className="stack stack--tight no-print" aria-label="Versioner">
      <ol className="version-list">
        {versions.map((version) => {
          const changed = changedWords(version);
          return (
            <li key={version.number}>
              <Link
                to={{
                  search:
                    version.number === 1
                      ? `?fran=1&till=${newest}`
                      : `?fran=${version.number - 1}&till=${version.number}`,
                }}
                aria-current={version.number === shown ? 'true' : undefined}
              >
                Version {version.number}
                {version.number === newest && ', den som gäller nu'}
              </Link>
              <p className="small figures quiet">
                {versionTime(version)}
                {version.by !== null && `, ${version.by}`}
              </p>
              <p className="small">
                {versionWords(version)}
                {changed !== '' && `: ${changed}`}
              </p>
            </li>
          );
        })}
      </ol>
      {hasNextPage && (
        <div className="flush">
          <Button variant="quiet" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            Visa äldre
          </Button>
        </div>
      )}
    </nav>
  );
}
