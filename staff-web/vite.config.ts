import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { bundleBudget } from '../scripts/bundle-budget.ts';

const apiOrigin = process.env['API_ORIGIN'] ?? 'http://localhost:4000';

export default defineConfig(({ command }) => ({
  base: '/staff/',
  plugins: [
    react(),
    bundleBudget({ initialScriptKb: 300, stylesKb: 60 }),
    // Compressed once here, so that the server only has to send files. The page itself is different for each visit.
    compression({ algorithms: ['gzip', 'brotliCompress'], threshold: 1024, exclude: /\.html$/ }),
  ],
  // The server puts a fresh nonce in its place: the kit writes style elements, and no others may be written.
  html: command === 'build' ? { cspNonce: '__CSP_NONCE__' } : {},
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: {
    port: Number(process.env['PORT'] ?? 5174),
    strictPort: true,
    proxy: { '/graphql': { target: apiOrigin, ws: true }, '/staff/openid': { target: apiOrigin } },
  },
}));
