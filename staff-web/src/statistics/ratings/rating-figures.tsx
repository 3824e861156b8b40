import { List, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceRatingsQuery } from '../../gql/graphql.ts';
import { dateText } from '../../municipality-time/calendar.ts';
import { decimalText, percentText } from '../statistics-rows.ts';
import styles from '../statistics.module.css';

/** Mean, distribution, answers and comments of the ratings. */
export function RatingFigures({ ratings }: { ratings: ServiceRatingsQuery['serviceRatings'] }) {
  const { t } = useTranslation();
  const { count, average, stars, answers, comments } = ratings;
  return (
    <Stack gap="lg">
      <dl className={styles.totals}>
        <div>
          <dt>{t('ratings.average')}</dt>
          <dd>{average !== null && t('ratings.averageValue', { value: decimalText(average) })}</dd>
        </div>
        <div>
          <dt>{t('ratings.count')}</dt>
          <dd>{count}</dd>
        </div>
      </dl>
      <Table maw="30rem" captionSide="top">
        <Table.Caption ta="left">{t('ratings.stars')}</Table.Caption>
        <Table.Tbody>
          {stars.map((row) => (
            <Table.Tr key={row.stars}>
              <Table.Th scope="row">{t('ratings.starsRow', { count: row.stars })}</Table.Th>
              <Table.Td ta="right">{row.count}</Table.Td>
              <Table.Td ta="right">{percentText(row.count, count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <div>
        <Title order={3} size="h5">
          {t('ratings.answers')}
        </Title>
        {answers.length === 0 && <Text>{t('ratings.answersEmpty')}</Text>}
        <List>
          {answers.map(({ answer, negative, positive }) => (
            <List.Item key={answer}>
              {t('ratings.answerCount', { label: t(`ratings.answer.${answer}`), count: negative + positive })}
            </List.Item>
          ))}
        </List>
      </div>
      {comments.length > 0 && (
        <div>
          <Title order={3} size="h5">
            {t('ratings.comments')}
          </Title>
          <List listStyleType="none">
            {comments.map(({ id, comment, stars, serviceName, day }) => (
              <List.Item key={id} mt="xs">
                <Text>{comment}</Text>
                <Text size="sm" c="dimmed">
                  {t('ratings.commentLine', { stars, service: serviceName, day: dateText(day, 'short') })}
                </Text>
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}
