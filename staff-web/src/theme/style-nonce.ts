import { setNonce } from 'get-nonce';

/** The word with which the server lets this visit's style elements through; there is none while developing. */
export function getStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Tells it to the part of the kit that keeps the page still behind a dialog. */
export function shareStyleNonce(): void {
  if (getStyleNonce() !== '') setNonce(getStyleNonce());
}
