import { createRoot, type Root } from 'react-dom/client';

/** Creates the React root in the page's `#root` element. Throws if the page has none. */
export function createAppRoot(): Root {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no #root element.');
  return createRoot(element);
}
