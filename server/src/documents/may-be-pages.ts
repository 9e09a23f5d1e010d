const PDF = 'application/pdf';

/** Kinds of files that can become pages. */
export function hasPages(mediaType: string): boolean {
  return mediaType === PDF || mediaType === 'image/png' || mediaType === 'image/jpeg';
}
