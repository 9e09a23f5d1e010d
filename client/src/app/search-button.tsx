import { Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Keys } from '../ui/keys.js';

/** Looks like the field that it opens; on a phone only the glass is left. */
export function SearchButton({ onPress }: { onPress: () => void }) {
  return (
    <AriaButton className="search-button" onPress={onPress} aria-keyshortcuts="Control+K">
      <Search size={18} aria-hidden />
      <span className="search-button__word">Sök</span>
      <span className="search-button__keys">
        <Keys keys="ctrl+k" />
      </span>
    </AriaButton>
  );
}
