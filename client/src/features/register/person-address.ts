/** Where a person stands in the register of an organisation. */
export function personAddress(personId: string, organisationId: string): string {
  return `/register/personer/${personId}?organisation=${organisationId}`;
}
