import { Anchor, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../components/page.tsx';

type Props = { title: string | undefined; back: string; backTo: string; children?: ReactNode };

/** Frame of a record page. An undefined title means that the record does not exist. */
export function RecordPage({ title, back, backTo, children }: Props) {
  const { t } = useTranslation();
  return (
    <Page title={title ?? t('notFound.title')}>
      <Stack gap="lg" maw={720}>
        {title === undefined ? <Text>{t('catalogue.notFound')}</Text> : (children ?? <Loader />)}
        <Anchor component={Link} to={backTo}>
          {back}
        </Anchor>
      </Stack>
    </Page>
  );
}
