import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { RetireServiceDocument, type ServiceRecordFragment } from '../../gql/graphql.ts';
import { Retirement } from '../records/retirement.tsx';
import { RecordEditor } from '../records/record-editor.tsx';
import { ServiceForm } from './service-form.tsx';

/** Page of one service: form and retirement. */
export function ServicePage() {
  const { t } = useTranslation();
  return (
    <RecordEditor kind="services">
      {({ record: service, catalogue, position, goBack }) => (
        <>
          <ServiceForm
            key={service?.id}
            service={service}
            catalogue={catalogue}
            defaults={{ placeId: catalogue.places.find(({ retiredAt }) => retiredAt === null)?.id ?? '', position }}
            onSaved={(saved) => goBack({ done: savedText(t, saved) })}
          />
          {service !== null && (
            <Retirement
              record={service}
              kind="service"
              hint={t('services.retireHint')}
              document={RetireServiceDocument}
              result={(data) => data.retireService}
              preview={(retireService) => ({ retireService })}
              input={{ serviceId: service.id }}
              goBack={goBack}
            />
          )}
        </>
      )}
    </RecordEditor>
  );
}

function savedText(t: TFunction, { name, futureBookings }: ServiceRecordFragment): string {
  const keptDuration = futureBookings > 0 ? t('services.durationKept', { count: futureBookings }) : '';
  return `${t('catalogue.saved', { name })} ${keptDuration}`.trim();
}
