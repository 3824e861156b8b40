import { createRoot, type Root } from 'react-dom/client';

/**
 * Creates the React root in the page's `#root` element. Throws if the page has none. If the app fails to render, the
 * page shows the server's HTML again, whose help names the office's telephone number.
 */
export function createAppRoot(): Root {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no #root element.');
  const serverHtml = [...element.childNodes];
  return createRoot(element, {
    onUncaughtError: (error) => {
      reportError(error);
      element.replaceChildren(...serverHtml);
    },
  });
}
