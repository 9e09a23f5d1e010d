import {
  boardPresentationDoors,
  openDocumentDoors,
  organisationPresentationDoors,
  type PresentationView,
} from '@klubbat/shared/contracts/presentation';
import { doorKey, doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { queryClient } from '../../lib/query-client.js';

/** Whose page it is. */
export type Owner = 'board' | 'organisation';

export const doorsOf = {
  board: boardPresentationDoors,
  organisation: organisationPresentationDoors,
} as const;

const shown = [boardPresentationDoors.show, organisationPresentationDoors.show];

export const presentationQuery = (of: Owner, id: string) => doorQuery(doorsOf[of].show, { params: { id } });
export const usePublishPresentation = (of: Owner) => useDoorMutation(doorsOf[of].publish, shown);
export const useAddOpenDocument = (of: Owner) => useDoorMutation(doorsOf[of].addDocument, shown);
export const usePublishOpenDocument = () => useDoorMutation(openDocumentDoors.publish, shown);
export const useWithdrawOpenDocument = () => useDoorMutation(openDocumentDoors.withdraw, shown);
export const useRemoveOpenDocument = () => useDoorMutation(openDocumentDoors.remove, shown);

/** Puts what a save was answered with where the page reads: what looks like personal data follows the words. */
export function keepPresentation(of: Owner, id: string, view: PresentationView): void {
  queryClient.setQueryData<PresentationView>(doorKey(doorsOf[of].show, { params: { id } }), (known) =>
    known !== undefined && known.version > view.version ? known : view,
  );
}

/** Something could not be saved: the page shows what was. */
export function readPresentationAnew(): void {
  shown.forEach(({ path }) => void queryClient.invalidateQueries({ queryKey: [path] }));
}
