import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeadingFocus } from './use-heading-focus.ts';

/** Frame of a page: document title and heading. The heading takes the focus after a navigation. */
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
