import { Card, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A section of the rendered notice. */
export type PreviewedSection = { id: string; title: string; paragraphs: readonly string[] };

/** Preview of the privacy notice before it is published. */
export function NoticePreview({ sections }: { sections: readonly PreviewedSection[] }) {
  const { t } = useTranslation();
  return (
    <Card withBorder p="md" component="section" aria-label={t('privacy.notice.previewTitle')}>
      <Title order={3} size="h5" mb="sm">
        {t('privacy.notice.previewTitle')}
      </Title>
      {sections.map(({ id, title, paragraphs }) => (
        <div key={id}>
          <Title order={4} size="h6" mt="sm">
            {title}
          </Title>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} size="sm" mb={4} style={{ overflowWrap: 'anywhere' }}>
              {paragraph}
            </Text>
          ))}
        </div>
      ))}
    </Card>
  );
}
