import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { CLEAR_OF_HEADING, comeInSight } from './scroll-into-view.ts';

/** Why what was asked was not done, read out at once. */
export function Refusal({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert color="red" role="alert" title={title} ref={comeInSight} style={CLEAR_OF_HEADING}>
      {children}
    </Alert>
  );
}

/** That what was asked was done, read out when there is time. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <output ref={comeInSight} style={CLEAR_OF_HEADING}>
      <Alert color="green" role="none">
        {children}
      </Alert>
    </output>
  );
}
