import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Emblem } from './emblem.tsx';
import look from './front-door.module.css';
import { useArrival } from './use-arrival.ts';

/** The page before the staff area: whose it is on one side, what to do on the other. */
export function FrontDoor(props: {
  title: string;
  intro?: string;
  municipality: string | undefined;
  /** It took the place of another page at the same address. */
  arrived?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={look.door}>
      <title>{`${props.title} - ${t('area')}`}</title>
      <header className={look.brand}>
        <div className={look.emblem}>
          <Emblem size={44} />
          {t('product')}
        </div>
        <p className={look.municipality}>{props.municipality}</p>
        <p className={look.promise}>{t('signIn.promise')}</p>
        <div className={look.ghost}>
          <Emblem size={320} />
        </div>
      </header>
      <main className={look.main}>
        <Paper className={look.card} withBorder shadow="sm" p={{ base: 'lg', sm: 'xl' }} radius="lg">
          <Title order={1} size="h2" {...useArrival(props.arrived)}>
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
