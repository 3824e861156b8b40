import { ItalianText } from './italian-text.tsx';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import { iconPaths } from '../icons/paths.ts';
import { ExternalLink } from './external-link.tsx';

/** "Cosa serve": the requirements of a service and its notice. */
export function RequirementsList(props: {
  requirements: readonly string[];
  notice: { text: string; url: string | null } | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      {props.requirements.length > 0 ? (
        <ul className="needs">
          {props.requirements.map((line) => (
            <li key={line}>
              <Icon shape={iconPaths.check} />
              <ItalianText>{line}</ItalianText>
            </li>
          ))}
        </ul>
      ) : (
        props.notice === null && <p>{t('service.needsEmpty')}</p>
      )}
      {props.notice && (
        <div className="needs-notice">
          <p>
            <ItalianText>{props.notice.text}</ItalianText>
          </p>
          {props.notice.url && <ExternalLink href={props.notice.url}>{t('service.noticeLink')}</ExternalLink>}
        </div>
      )}
    </>
  );
}
