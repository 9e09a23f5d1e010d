/** Where a case is followed. Its number holds slashes and spaces, so it stands in the query and not in the path. */
export function caseAddress(number: string): string {
  return `/arenden?${new URLSearchParams({ nummer: number }).toString()}`;
}
