import type { Page } from '@playwright/test';

/**
 * Removes from a page what the oldest supported browsers lack (docs/browsers.md): Safari 15.4, Chrome 100 and Firefox
 * 100. A method that only one of them lacks is removed too.
 */
export async function simulateOldestBrowser(page: Page): Promise<void> {
  await page.addInitScript(removeNewerMethods);
}

/** Runs in the browser before any script of the page. */
function removeNewerMethods(): void {
  const newer: [object, ...string[]][] = [
    [Array, 'fromAsync'],
    [Array.prototype, 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
    [
      Object.getPrototypeOf(Uint8Array.prototype) as object,
      'findLast',
      'findLastIndex',
      'toReversed',
      'toSorted',
      'with',
    ],
    [Uint8Array, 'fromBase64', 'fromHex'],
    [Uint8Array.prototype, 'toBase64', 'toHex'],
    [ArrayBuffer.prototype, 'transfer', 'resize'],
    [Object, 'groupBy'],
    [Map, 'groupBy'],
    [Map.prototype, 'getOrInsert', 'getOrInsertComputed'],
    [
      Set.prototype,
      'union',
      'intersection',
      'difference',
      'symmetricDifference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    ],
    [String.prototype, 'isWellFormed', 'toWellFormed'],
    [Promise, 'withResolvers', 'try'],
    [RegExp, 'escape'],
    [Error, 'isError'],
    [Intl, 'Segmenter', 'DurationFormat'],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
      'map',
      'filter',
      'take',
      'drop',
      'flatMap',
      'reduce',
      'toArray',
      'forEach',
      'some',
      'every',
      'find',
    ],
    [AbortSignal, 'any', 'timeout'],
    [URL, 'canParse', 'parse'],
    [URLSearchParams.prototype, 'size'],
    [Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML', 'ariaNotify'],
    [HTMLElement.prototype, 'inert', 'showPopover', 'hidePopover', 'togglePopover', 'popover'],
    [Document.prototype, 'startViewTransition'],
    [Response.prototype, 'bytes'],
    [Response, 'json'],
    [
      globalThis,
      'Iterator',
      'scheduler',
      'navigation',
      'requestIdleCallback',
      'cancelIdleCallback',
      'Temporal',
      'URLPattern',
      'CompressionStream',
      'trustedTypes',
    ],
  ];
  for (const [owner, ...names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
  // Firefox runs modules in workers since version 114.
  const AnyWorker = Worker;
  Reflect.set(
    globalThis,
    'Worker',
    class extends AnyWorker {
      constructor(url: URL | string, options?: WorkerOptions) {
        if (options?.type === 'module') throw new TypeError('This browser has no module workers.');
        super(url, options);
      }
    },
  );
}
