import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { SCROLL_MARGIN, scrollIntoView } from './scroll-into-view.ts';

/** Error message with role alert: screen readers announce it immediately. */
export function ErrorAlert({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert color="red" role="alert" title={title} ref={scrollIntoView} style={SCROLL_MARGIN}>
      {children}
    </Alert>
  );
}

/** Success message in an output element: screen readers announce it politely. */
export function SuccessAlert({ children }: { children: ReactNode }) {
  return (
    <output ref={scrollIntoView} style={SCROLL_MARGIN}>
      <Alert color="green" role="none">
        {children}
      </Alert>
    </output>
  );
}
