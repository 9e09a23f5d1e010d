/** What stands in an address book. A group has no address of its own: its members have. */
export const addressKinds = ['organisation', 'function', 'person', 'group'] as const;
export type AddressKind = (typeof addressKinds)[number];
