/** The text's letters: UTF-8, or what Windows wrote before it. */
export function charsetOf(bytes: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0)) ? 'utf-16' : 'windows-1252';
  }
}
