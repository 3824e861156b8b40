import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExplanationList } from '../../booking/explanation/explanation-list.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { instantAt, timeText } from '../../municipality-time/wall-clock.ts';
import type { AvailableTimesRequest } from './use-available-times.ts';

/** Perché no?: explains a time that is not among the proposed ones. */
export function WhyNot({ request, minute }: { request: AvailableTimesRequest; minute: number }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [askedAt, setAskedAt] = useState<string | null>(null);
  const startsAt = instantAt(request.date, minute, zone);
  if (startsAt === null) return null;
  const isOpen = askedAt === startsAt;
  return (
    <Stack gap={4} align="flex-start">
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={isOpen}
        onClick={() => setAskedAt(isOpen ? null : startsAt)}
      >
        {t('booking.whyNot', { time: timeText(minute) })}
      </Button>
      {isOpen && (
        <output>
          <ExplanationList
            serviceId={request.serviceId}
            operatorId={request.operatorId}
            startsAt={startsAt}
            date={request.date}
            withLinks={false}
          />
        </output>
      )}
    </Stack>
  );
}
