import { useQuery } from '@apollo/client/react';
import { Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { Section } from '../../components/section.tsx';
import { ServiceRatingsDocument } from '../../gql/graphql.ts';
import type { StatisticsView } from '../statistics-view.ts';
import { RatingFigures } from './rating-figures.tsx';

/** Valutazioni: how easy citizens found the booking in the period. */
export function RatingsSection({ view: { from, to, placeId } }: { view: StatisticsView }) {
  const { t } = useTranslation();
  const { data, previousData, error, loading, refetch } = useQuery(ServiceRatingsDocument, {
    variables: { input: { from, to, placeId } },
    fetchPolicy: 'cache-and-network',
  });
  const ratings = (data ?? previousData)?.serviceRatings;
  return (
    <Section title={t('ratings.title')}>
      <Text c="dimmed" mb="md">
        {t('ratings.intro')}
      </Text>
      {error && !loading ? (
        <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
      ) : ratings === undefined ? (
        <Loader />
      ) : ratings.count === 0 ? (
        <output>{t('ratings.none')}</output>
      ) : (
        <RatingFigures ratings={ratings} />
      )}
    </Section>
  );
}
