/** A decorative icon beside its text; screen readers skip it. */
export function Icon({ shape }: { shape: `${'M' | 'm'}${string}` }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shape} />
    </svg>
  );
}
