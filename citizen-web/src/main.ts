import './theme/bootstrap-italia.generated.css';
import './theme/fonts.css';
import './theme/base.css';
import './theme/print.css';
import { breath, firstPaint } from './first-paint.ts';
import { askFirst } from './api/prefetch.ts';

// While the API is worked on, what is asked by hash may be newer than what it has read.
if (import.meta.env.PROD) askFirst(globalThis.location);

// The page is seen as it came before anything is run; then a slow phone takes the app in portions, and answers between.
await firstPaint();
const { root } = await import('./create-root.ts');
await breath();
const { apiClient } = await import('./api/api-client.ts');
await breath();
const { ready, draw } = await import('./render.tsx');
await breath();
const client = apiClient();
await breath();
await ready(client);
await breath();
draw(root(), client);
