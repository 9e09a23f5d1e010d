/** The address of a matter's own page. */
export const matterAddress = (id: string): string => `/arenden/fullmaktige/${id}`;
