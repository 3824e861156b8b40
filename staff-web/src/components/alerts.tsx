import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { SCROLL_MARGIN, scrollIntoView } from './scroll-into-view.ts';

/** Why what was asked was not done, read out at once. */
export function ErrorAlert({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert color="red" role="alert" title={title} ref={scrollIntoView} style={SCROLL_MARGIN}>
      {children}
    </Alert>
  );
}

/** That what was asked was done, read out when there is time. */
export function SuccessAlert({ children }: { children: ReactNode }) {
  return (
    <output ref={scrollIntoView} style={SCROLL_MARGIN}>
      <Alert color="green" role="none">
        {children}
      </Alert>
    </output>
  );
}
