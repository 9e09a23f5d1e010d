/** How tests read our TypeScript (`ts` or `tsx`). */
export const swcFor = (kind) => ({
  jsc: {
    parser: { syntax: 'typescript', tsx: kind === 'tsx', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, react: { runtime: 'automatic' } },
    keepClassNames: true,
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
});
