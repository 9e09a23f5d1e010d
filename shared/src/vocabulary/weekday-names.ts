/** The weekdays as Swedish texts write them, Sunday first, as JavaScript counts. */
export const weekdayNames = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];
