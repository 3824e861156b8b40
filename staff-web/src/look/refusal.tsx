import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** Why what was asked was not done, read out at once. */
export function Refusal({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert color="red" role="alert" title={title}>
      {children}
    </Alert>
  );
}

/** That what was asked was done, read out when there is time. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <output>
      <Alert color="green" role="none">
        {children}
      </Alert>
    </output>
  );
}
