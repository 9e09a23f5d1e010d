import { tsImport } from 'tsx/esm/api';

// Jest loads this file itself, outside its transforms: tsx brings the TypeScript in.
export default async function setUp() {
  const { startTestCluster } = await tsImport('./test-cluster.ts', {
    parentURL: import.meta.url,
    tsconfig: new URL('../tsconfig.json', import.meta.url).pathname,
  });
  globalThis.stopTestCluster = await startTestCluster();
}
