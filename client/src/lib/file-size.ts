const numbers = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** Bytes in words: `1,2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) {
    return `${bytes} byte`;
  }
  return bytes < 1_000_000 ? `${numbers.format(bytes / 1000)} kB` : `${numbers.format(bytes / 1_000_000)} MB`;
}
