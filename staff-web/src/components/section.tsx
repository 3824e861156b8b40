import { Card, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** Card with a heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card component="section" withBorder p="lg" aria-labelledby={id}>
      <Title order={2} size="h4" mb="md" id={id}>
        {title}
      </Title>
      {children}
    </Card>
  );
}
