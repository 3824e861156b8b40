import { useTranslation } from 'react-i18next';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { OutsideLink } from '../../components/external-link.tsx';
import { TickField } from '../../components/form/checkbox-field.tsx';
import { useMunicipality } from '../../municipality/municipality-context.ts';
import type { Service } from '../journey/selection-params.ts';

/** The two things to have read before booking: the service's notice, when it has one, and the privacy notice. */
export function Readings(props: {
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
        <TickField
          id="noticeRead"
          label={t('details.noticeTick', { service: name })}
          required
          error={props.noticeError}
          {...props.notice}
        >
          <p className="tick-text">
            {notice.text} {notice.url && <OutsideLink href={notice.url}>{t('service.noticeLink')}</OutsideLink>}
          </p>
        </TickField>
      )}
      <TickField
        id="privacyRead"
        label={t('details.privacyTick')}
        required
        error={props.privacyError}
        {...props.privacy}
      >
        <p className="tick-text">
          {texts.privacy} <OutsideLink href={links.privacy}>{t('details.privacyLink')}</OutsideLink>
        </p>
      </TickField>
    </fieldset>
  );
}
