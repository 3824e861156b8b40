import { Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** Section of the booking details with an icon and a heading. */
export function DetailsSection({ title, icon, children }: { title: string; icon: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group gap={8} mb={8} wrap="nowrap">
        {icon}
        <Title order={3} size="h5" id={id}>
          {title}
        </Title>
      </Group>
      {children}
    </section>
  );
}
