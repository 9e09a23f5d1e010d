import { createRequire } from 'node:module';

const place = createRequire(new URL('../server/package.json', import.meta.url));
const FONTS = '@expo-google-fonts/source-sans-3';

/** The files of the cuts that a protocol is printed in. */
export const plainFonts = {
  regular: place.resolve(`${FONTS}/400Regular/SourceSans3_400Regular.ttf`),
  bold: place.resolve(`${FONTS}/600SemiBold/SourceSans3_600SemiBold.ttf`),
};
