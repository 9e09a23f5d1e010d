import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leftOut, swedishAlone } from './left-out.js';

// the Host that the browser asked for is kept: the server refuses writes whose Origin is another's
const api = { target: `http://localhost:${process.env['API_PORT'] ?? '3000'}`, changeOrigin: false };

// a default export, because Vite demands it
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), swedishAlone, leftOut],
  resolve: { conditions: ['@klubbat/source', 'module', 'browser', 'development|production'] },
  // the editor is one chunk of half a megabyte, fetched when one writes; what the first page may weigh a test holds (first-screen.test)
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    // what every first page needs is one file: a slow computer spends more on asking for many than on reading them
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/api': api, '/healthz': api, '/offentligt': api } },
});
