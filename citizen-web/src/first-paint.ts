/** Waits until the page is seen as it came from the server; where nobody looks at it, there is nothing to wait for. */
export async function firstPaint(): Promise<void> {
  if (document.hidden) return;
  await new Promise(requestAnimationFrame);
  await breath();
}

/** Lets the browser do what is waiting: paint, scroll, answer a tap. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
