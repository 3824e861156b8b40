import { setNonce } from 'get-nonce';

/** Returns the CSP nonce that allows style elements on this page. Returns '' during development. */
export function getStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Passes the nonce to react-remove-scroll, which Mantine's dialogs use to lock scrolling. */
export function shareStyleNonce(): void {
  if (getStyleNonce() !== '') setNonce(getStyleNonce());
}
