/** Where a board's year is planned; `from`: a § that decides its days. */
export function planAddress({
  boardId,
  year,
  from,
}: {
  boardId?: string;
  year?: number;
  from?: string;
}): string {
  const query = new URLSearchParams({
    ...(boardId === undefined ? {} : { boardId }),
    ...(year === undefined ? {} : { ar: String(year) }),
    ...(from === undefined ? {} : { fran: from }),
  }).toString();
  return query === '' ? '/sammantraden/arsplan' : `/sammantraden/arsplan?${query}`;
}
