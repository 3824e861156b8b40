import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffState } from '../gql/graphql.ts';

const BADGE_STYLES = {
  ACTIVE: { color: 'green', variant: 'light' },
  INVITED: { color: 'italia', variant: 'outline' },
  DISABLED: { color: 'gray.8', variant: 'outline' },
} as const;

/** State of an account. */
export function StaffStateBadge({ state }: { state: StaffState }) {
  const { t } = useTranslation();
  return (
    <Badge {...BADGE_STYLES[state]} tt="none" size="lg" miw="max-content">
      {t(`staff.stateOf.${state}`)}
    </Badge>
  );
}
