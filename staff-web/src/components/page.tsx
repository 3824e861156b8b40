import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeadingFocus } from './use-heading-focus.ts';

/** A page of the staff area: its name in the browser's tab, and its heading, where reading begins. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${title} - ${t('area')}`}</title>
      <Title order={1} size="h2" mb="lg" {...useHeadingFocus()}>
        {title}
      </Title>
      {children}
    </>
  );
}
