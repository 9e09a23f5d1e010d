/** Who vouches for an extract, as the foot of each page says it: name, title, day. */
export function certifiedBy(certifier: {
  name: string;
  title?: string | undefined;
  day?: string | undefined;
}): string {
  return [certifier.name, certifier.title, certifier.day]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
