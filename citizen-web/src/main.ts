import './theme/bootstrap-italia.generated.css';
import './theme/fonts.css';
import './theme/base.css';
import './theme/print.css';
import { prefetchFirstPage } from './first-page.ts';
import { waitForFirstPaint, yieldToMain } from './first-paint.ts';

// In development the API may not have loaded the latest documents, so nothing is requested by hash.
if (import.meta.env.PROD) prefetchFirstPage();

// Paint the server's HTML first. Then start the app in short tasks, so that a slow phone stays responsive.
await waitForFirstPaint();
const { createAppRoot } = await import('./create-root.ts');
await yieldToMain();
const { createApiClient } = await import('./api/api-client.ts');
await yieldToMain();
const { preload, render } = await import('./render.tsx');
await yieldToMain();
const client = createApiClient();
await yieldToMain();
await preload(client);
await yieldToMain();
render(createAppRoot(), client);
