/**
 * Logo of the service, the same as on the citizens' pages. The server's style sheet draws the crest over an emblem,
 * unless it is a ghost in the background.
 */
export function Logo({ size = 32, ghost = false }: { size?: number; ghost?: boolean }) {
  return (
    <svg
      className={ghost ? undefined : 'emblem'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path
        fill="currentColor"
        d="M3 21h18v1H3v-1zm0-1h18v-1H3v1zM22 9H2l10-7 10 7zM5.2 8h13.6L12 3.2 5.2 8zM6 18v-8H5v8h1zm4 0v-8H9v8h1zm5 0v-8h-1v8h1zm4 0v-8h-1v8h1z"
      />
    </svg>
  );
}
