import type { HandedInKind, HandedInState } from '../vocabulary/following-words.js';

/** What a secret § is called where not everyone may know what it is about. */
export const SECRET_TITLE = 'Ärende som omfattas av sekretess';

export const handedInWords: Record<HandedInKind, string> = {
  motion: 'yrkande',
  reservation: 'reservation',
  note: 'anteckning',
  conflict: 'jäv',
  'speaking-request': 'begäran om ordet',
};

/** What has become of it, as both the member and the secretary read it. */
export const handedInStateWords: Record<HandedInState, string> = {
  'handed-in': 'Inlämnat',
  taken: 'Infört i paragrafen',
  'put-aside': 'Lagt åt sidan',
  withdrawn: 'Återtaget',
};
