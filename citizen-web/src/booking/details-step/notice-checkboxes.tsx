import { ItalianText } from '../../components/italian-text.tsx';
import { useTranslation } from 'react-i18next';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { ExternalLink } from '../../components/external-link.tsx';
import { CheckboxField } from '../../components/form/checkbox-field.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import type { Service } from '../journey/selection-params.ts';
import './notice-checkboxes.css';

/** The required checkboxes: the service's notice, if it has one, and the privacy notice. */
export function NoticeCheckboxes(props: {
  service: Service;
  privacy: UseFormRegisterReturn;
  privacyError: string | undefined;
  notice: UseFormRegisterReturn;
  noticeError: string | undefined;
}) {
  const { t } = useTranslation();
  const { texts, links } = useMunicipality();
  const { notice, name } = props.service;
  return (
    <fieldset className="readings">
      <legend>{t('details.reading')}</legend>
      {notice && (
        <CheckboxField
          id="noticeRead"
          label={t('details.noticeTick', { service: name })}
          required
          error={props.noticeError}
          {...props.notice}
        >
          <p className="tick-text">
            <ItalianText>{notice.text}</ItalianText>{' '}
            {notice.url && <ExternalLink href={notice.url}>{t('service.noticeLink')}</ExternalLink>}
          </p>
        </CheckboxField>
      )}
      <CheckboxField
        id="privacyRead"
        label={t('details.privacyTick')}
        required
        error={props.privacyError}
        {...props.privacy}
      >
        <p className="tick-text">
          <ItalianText>{texts.privacy}</ItalianText>{' '}
          <ExternalLink href={links.privacy}>{t('details.privacyLink')}</ExternalLink>
        </p>
      </CheckboxField>
    </fieldset>
  );
}
