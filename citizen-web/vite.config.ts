import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { bundleBudget } from '../scripts/bundle-budget.ts';
import { preloadApp } from './build/preload-app.ts';
import { splitDocuments } from './build/split-documents.ts';
import { stubPrinter } from './build/stub-printer.ts';
import { firstPageChunks } from './build/first-page-chunks.ts';
import { stylesFirst } from './build/styles-first.ts';

const apiOrigin = process.env['API_ORIGIN'] ?? 'http://localhost:4000';
const staffOrigin = process.env['STAFF_ORIGIN'] ?? 'http://localhost:5174';

export default defineConfig({
  plugins: [
    react(),
    splitDocuments(),
    stubPrinter(),
    preloadApp(),
    stylesFirst(),
    bundleBudget({ initialScriptKb: 152, stylesKb: 25 }),
    // Compresses at build time, so that the server only sends files.
    compression({ algorithms: ['gzip', 'brotliCompress'], threshold: 1024 }),
  ],
  // Selects the modern build of rxjs; its default build carries helpers for browsers without ES2015.
  resolve: {
    conditions: ['es2015', ...defaultClientConditions],
    // React has this hook since version 18.
    alias: { 'use-sync-external-store/shim/index.js': 'react' },
  },
  build: {
    // Syntax of the oldest supported browsers (docs/browsers.md); e2e/specs/oldest-browsers.spec.ts checks the files.
    target: 'es2022',
    cssTarget: ['chrome100', 'firefox100', 'safari15.4'],
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: firstPageChunks } },
    },
  },
  server: {
    port: Number(process.env['PORT'] ?? 5173),
    strictPort: true,
    proxy: {
      '/graphql': { target: apiOrigin, ws: true },
      '/staff': { target: staffOrigin, ws: true },
    },
  },
});
