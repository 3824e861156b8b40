import type { Page } from '@playwright/test';

/** Global of a page with the simulated translator: writes to text nodes that the translator had removed. */
interface TranslatedWindow {
  staleWrites: string[];
}

/**
 * Simulates a browser's page translation: replaces each text node by a text in two `font` elements, as Google Translate
 * does (https://github.com/react/react/issues/11538). The translated text equals the original, so that specs find it.
 */
export async function simulateTranslator(page: Page): Promise<void> {
  await page.addInitScript(replaceTextNodes);
}

/** Returns the texts that the app wrote to text nodes that were no longer in the page: the page shows the old text. */
export async function readStaleWrites(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as TranslatedWindow).staleWrites);
}

/** Runs in the browser before any script of the page. */
function replaceTextNodes(): void {
  const UNTRANSLATED = 'font, script, style, textarea, title, option, svg';
  const staleWrites: string[] = [];
  (globalThis as unknown as TranslatedWindow).staleWrites = staleWrites;
  const removed = new WeakSet<Node>();
  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')!;
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Node, value: string) {
      if (removed.has(this)) staleWrites.push(value);
      nodeValue.set!.call(this, value);
    },
  });
  const translate = (text: Node) => {
    const parent = text.parentElement;
    if (parent === null || parent.closest(UNTRANSLATED) || !text.nodeValue?.trim()) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.nodeValue;
    outer.append(inner);
    parent.replaceChild(outer, text);
    removed.add(text);
  };
  const translateAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = root.nodeType === Node.TEXT_NODE ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(translate);
  };
  new MutationObserver((mutations) => {
    for (const { target, addedNodes } of mutations) [target, ...addedNodes].forEach(translateAll);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
