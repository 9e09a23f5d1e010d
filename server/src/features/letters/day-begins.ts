/** Nobody is reminded at night: no reminder goes before this time of day in Sweden. */
export const DAY_BEGINS = '08:00';
