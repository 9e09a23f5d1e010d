export const MEMORANDA = '/arenden/tjansteskrivelser';
export const memorandumAddress = (id: string): string => `${MEMORANDA}/${id}`;
