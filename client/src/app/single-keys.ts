/** `off` under this name on a device: only combinations with Ctrl act there. */
export const SINGLE_KEYS = 'klubbat-single-keys';
