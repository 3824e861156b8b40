import { Anchor, Fieldset, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FOOTER_LINKS, type MunicipalityValues } from './municipality-values.ts';

type Props = { form: UseFormReturnType<MunicipalityValues> };

/** Fields of the municipality settings. Each hint states where the value is shown. */
export function MunicipalityFields({ form }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Fields title={t('municipality.who')}>
        <TextInput
          label={t('municipality.name')}
          description={t('municipality.nameHint')}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('municipality.region')}
          description={t('municipality.regionHint')}
          autoComplete="off"
          {...form.getInputProps('region')}
        />
        <TextInput
          label={t('municipality.taxCode')}
          description={t('municipality.taxCodeHint')}
          autoComplete="off"
          {...form.getInputProps('contacts.taxCode')}
        />
      </Fields>
      <Fields title={t('municipality.contacts')} intro={t('municipality.contactsIntro')}>
        {(
          [
            ['address', 'text'],
            ['phone', 'tel'],
            ['email', 'email'],
            ['certifiedEmail', 'email'],
          ] as const
        ).map(([field, type]) => (
          <TextInput
            key={field}
            type={type}
            label={t(`municipality.${field}`)}
            description={t(`municipality.${field}Hint`)}
            autoComplete="off"
            {...form.getInputProps(`contacts.${field}`)}
          />
        ))}
      </Fields>
      <Fields
        title={t('municipality.links')}
        intro={
          <>
            {t('municipality.linksIntro')}{' '}
            <Anchor component={Link} to="/privacy" underline="always">
              {t('municipality.toPrivacy')}
            </Anchor>
            .
          </>
        }
      >
        {FOOTER_LINKS.map((link) => (
          <TextInput
            key={link}
            type="url"
            label={t(`municipality.link.${link}`)}
            description={t(`municipality.linkHint.${link}`)}
            autoComplete="off"
            {...form.getInputProps(`links.${link}`)}
          />
        ))}
      </Fields>
      <Fields title={t('municipality.texts')}>
        <Textarea
          label={t('municipality.welcome')}
          description={t('municipality.welcomeHint')}
          autosize
          minRows={2}
          {...form.getInputProps('texts.welcome')}
        />
        <Textarea
          label={t('municipality.shortNotice')}
          description={t('municipality.shortNoticeHint')}
          autosize
          minRows={3}
          {...form.getInputProps('texts.privacy')}
        />
        <Textarea
          label={t('municipality.missedAppointment')}
          description={t('municipality.missedAppointmentHint')}
          autosize
          minRows={2}
          {...form.getInputProps('texts.missedAppointment')}
        />
      </Fields>
    </>
  );
}

function Fields({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <Fieldset legend={<b>{title}</b>}>
      <Stack gap="md">
        {intro !== undefined && <Text>{intro}</Text>}
        {children}
      </Stack>
    </Fieldset>
  );
}
