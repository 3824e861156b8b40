import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../components/logo.tsx';
import styles from './sign-in-layout.module.css';
import { useHeadingFocus } from '../components/use-heading-focus.ts';

/** Layout of the pages before sign-in. */
export function SignInLayout(props: {
  title: string;
  intro?: string;
  municipality: string | undefined;
  /** Set if the page replaces another one at the same URL. */
  focusHeading?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.layout}>
      <title>{`${props.title} - ${t('area')}`}</title>
      <header className={styles.brand}>
        <div className={styles.emblem}>
          <Logo size={44} />
          {t('product')}
        </div>
        <p className={styles.municipality}>{props.municipality}</p>
        <p className={styles.promise}>{t('signIn.promise')}</p>
        <div className={styles.ghost}>
          <Logo size={320} ghost />
        </div>
      </header>
      <main className={styles.main}>
        <Paper className={styles.card} withBorder shadow="sm" p={{ base: 'lg', sm: 'xl' }} radius="lg">
          <Title order={1} size="h2" {...useHeadingFocus(props.focusHeading)}>
            {props.title}
          </Title>
          {props.intro !== undefined && (
            <Text c="dimmed" mt={4}>
              {props.intro}
            </Text>
          )}
          {props.children}
        </Paper>
      </main>
    </div>
  );
}
