import { Button, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInLayout } from './sign-in/sign-in-layout.tsx';
import { useSession } from './session/session-context.ts';
import { useSignOut } from './session/use-sign-out.ts';

const SecondFactor = lazy(async () => ({ default: (await import('./account/second-factor.tsx')).SecondFactor }));

/** Sets up the second factor that the municipality requires. The server allows nothing else until then. */
export function RequiredSecondFactor({ onEnabled }: { onEnabled(): void }) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const { signOut, signingOut } = useSignOut();
  return (
    <SignInLayout
      focusHeading
      title={t('account.requiredTitle')}
      intro={t('account.requiredIntro')}
      municipality={municipality.name}
    >
      <Stack mt="lg" align="flex-start">
        <Suspense>
          <SecondFactor onEnabled={onEnabled} />
        </Suspense>
        <Button variant="subtle" loading={signingOut} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Button>
      </Stack>
    </SignInLayout>
  );
}
