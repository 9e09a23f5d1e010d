/** As long as a part must be to be a secret of ours (43 signs or 64); an id has 36. */
const SECRET = /\/[\w-]{40,}(?=[/.?#]|$)/g;

/** An address as the log may hold it: links of mails and calendars are keys, and whoever reads the log should not have them. */
export const loggedPath = (path: string): string => path.replace(SECRET, '/…');
