import { Button, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import styles from '../bookings.module.css';
import { DetailsSection } from '../details/details-section.tsx';
import { InternalNoteForm } from './internal-note-form.tsx';

/** Note interne: the note of the office with its last author, and the form that changes it. */
export function InternalNoteSection({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [isEditing, setIsEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const { text, changedAt, changedBy } = booking.internalNote;
  // An open form stays after an erasure by another person, so that it can explain why the note was not saved.
  if (booking.anonymisedAt !== null && !isEditing) return null;

  function close() {
    flushSync(() => setIsEditing(false));
    editButton.current?.focus();
  }

  return (
    <DetailsSection title={t('internalNote.title')} icon={<Icon name="internalNote" />}>
      {isEditing ? (
        <InternalNoteForm booking={booking} onClose={close} />
      ) : (
        <Stack gap="xs" align="flex-start">
          {text === '' ? (
            <Text size="sm">{t('internalNote.none')}</Text>
          ) : (
            <>
              <p className={styles.notes}>{text}</p>
              {changedAt !== null && changedBy !== null && (
                <Text size="sm" c="dimmed">
                  {t('internalNote.changed', { who: changedBy, when: instantText(changedAt, zone, 'short') })}
                </Text>
              )}
            </>
          )}
          <Button ref={editButton} variant="default" size="compact-md" onClick={() => setIsEditing(true)}>
            {t(text === '' ? 'internalNote.write' : 'internalNote.edit')}
          </Button>
        </Stack>
      )}
    </DetailsSection>
  );
}
