import { own, type OpenContent, type OpenValue } from './open-content.js';
import { objectAddress, typeOf, type KeptList } from './open-lists.js';

/** An object as it is public now, before it is known whether it has changed. */
export interface MadeObject {
  list: KeptList;
  key: string;
  content: OpenContent;
  boardId?: string;
  /** of a consultation: the key of its paper */
  paper?: string;
  year?: number;
}

/** The same object inside another: there it has id and type of its own, and no way back to the other. */
export function inside(
  organisation: string,
  { list, key, content }: MadeObject,
  without: readonly string[],
): OpenValue {
  return {
    id: own(objectAddress(organisation, list, key)),
    type: typeOf(list),
    ...Object.fromEntries(Object.entries(content).filter(([name]) => !without.includes(name))),
  };
}
