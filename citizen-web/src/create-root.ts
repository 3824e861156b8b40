import { createRoot, type Root } from 'react-dom/client';
import { writeTextAsContent } from './text-content.ts';

/** The element that the app renders into, and the server's HTML in it. */
export interface AppRoot {
  root: Root;
  serverHtml: string;
}

/** Creates the root in the page's `#root` element. Throws if the page has none. */
export function createAppRoot(): AppRoot {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no #root element.');
  writeTextAsContent();
  return { root: createRoot(element), serverHtml: element.innerHTML };
}
