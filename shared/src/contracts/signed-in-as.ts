/**
 * A header with the id of the person in whose name the caller means to act. The cookie is shared by all pages of a
 * browser: without this, what one person wrote would be saved in the name of the one who signed in after him.
 */
export const SIGNED_IN_AS = 'Klubbat-Person';
