import { useTranslation } from 'react-i18next';
import { ExplanationList } from '../booking/explanation/explanation-list.tsx';
import { Section } from '../components/section.tsx';
import { dateText } from '../municipality-time/calendar.ts';
import { toMinute } from '../municipality-time/parse-time.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';
import type { ExplanationQuery } from './explanation-view.ts';

/** The explanations for a complete query. */
export function ExplanationResults({ view }: { view: ExplanationQuery & { date: string } }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { serviceId, operatorId, date, time } = view;
  const startsAt = instantAt(date, toMinute(time), zone);
  return (
    <Section title={t('explanation.answer', { date: dateText(date), time })}>
      <output>
        {startsAt === null ? (
          t('explanation.noSuchTime')
        ) : (
          <ExplanationList serviceId={serviceId} operatorId={operatorId || null} startsAt={startsAt} date={date} />
        )}
      </output>
    </Section>
  );
}
