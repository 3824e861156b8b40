import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, List, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { SetupDocument } from '../gql/graphql.ts';
import { findDoneSteps, isSetupComplete, SETUP_STEPS, type SetupStep, STEP_PAGES } from './setup-steps.ts';

/** Primi passi: what a new comune needs before citizens can book, with the next step marked. */
export function SetupPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(SetupDocument, { fetchPolicy: 'cache-and-network' });
  if (data === undefined) {
    return (
      <Page title={t('setup.title')}>
        {error && !loading ? <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} /> : <Loader />}
      </Page>
    );
  }
  const done = findDoneSteps(data);
  const next = SETUP_STEPS.find((step) => !done.has(step));
  return (
    <Page title={t('setup.title')}>
      <Stack maw={760} gap="lg">
        <Text>{t(isSetupComplete(done) ? 'setup.complete' : 'setup.intro')}</Text>
        <List type="ordered" listStyleType="none" spacing="md" styles={{ itemWrapper: { display: 'block' } }}>
          {SETUP_STEPS.map((step) => (
            <List.Item key={step}>
              <Step step={step} isDone={done.has(step)} isNext={step === next} />
            </List.Item>
          ))}
        </List>
      </Stack>
    </Page>
  );
}

function Step({ step, isDone, isNext }: { step: SetupStep; isDone: boolean; isNext: boolean }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h4">
            {SETUP_STEPS.indexOf(step) + 1}. {t(`setup.${step}.title`)}
          </Title>
          <Text>{t(`setup.${step}.text`)}</Text>
        </div>
        {isDone ? (
          <Badge color="green.9" style={{ flexShrink: 0 }}>
            {t('setup.done')}
          </Badge>
        ) : (
          <Button
            component={Link}
            to={STEP_PAGES[step]}
            variant={isNext ? 'filled' : 'outline'}
            style={{ flexShrink: 0 }}
            aria-label={`${t('setup.start')}: ${t(`setup.${step}.title`)}`}
          >
            {t('setup.start')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
