export const ASSIGNMENTS = '/arenden/uppdrag';
export const assignmentAddress = (id: string): string => `${ASSIGNMENTS}/${id}`;
