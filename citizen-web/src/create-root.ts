import { createRoot, type Root } from 'react-dom/client';

/** The place of the page in which the app is drawn. */
export function root(): Root {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no root to draw in.');
  return createRoot(place);
}
