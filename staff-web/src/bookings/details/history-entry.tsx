import { useTranslation } from 'react-i18next';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { usePlaces } from '../../places/places-context.ts';
import {
  isSilent,
  parseAttendance,
  parseCorrectedFields,
  parseOverriddenRules,
  parseReschedule,
  parseServiceChange,
} from './history-details.ts';
import { instantText } from '../../municipality-time/instant-text.ts';

type Entry = StaffBookingPartsFragment['history'][number];

/** An entry of the booking's history as sentences: the act, the rules it overrode, and that it was done silently. */
export function HistoryEntry(props: { entry: Entry; source: StaffBookingPartsFragment['source'] }) {
  const { details } = props.entry;
  const { t } = useTranslation();
  const act = useActText(props);
  const rules = parseOverriddenRules(details).map((rule) => t(`override.rule.${rule}`));
  return [act, ...rules, ...(isSilent(details) ? [t('history.notNotified')] : [])].join(' ');
}

function useActText({ entry, source }: Parameters<typeof HistoryEntry>[0]): string {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const places = usePlaces();
  const who = entry.staffName ?? t(`history.actor.${entry.actorKind}`);
  switch (entry.action) {
    case 'book':
      return t(`history.book.${entry.staffName === null ? 'ONLINE' : source}`, { who });
    case 'rescheduleBooking':
      return describeReschedule();
    case 'correctBooking': {
      const fields = parseCorrectedFields(entry.details).map((field) => t(`history.field.${field}`));
      return fields.length === 0
        ? t('history.correctUnknown', { who })
        : t('history.correct', { who, fields: fields.join(', ') });
    }
    case 'cancelBooking':
      return t('history.cancel', { who });
    case 'reinstateBooking':
      return t('history.reinstate', { who });
    case 'setInternalNote':
      return t('history.internalNote', { who });
    case 'changeBookingService':
      return describeServiceChange();
    case 'confirmBooking':
      return t('history.confirm', { who });
    case 'expireBooking':
      return t('history.expire');
    case 'askToReconfirm':
      return t('history.ask');
    case 'reconfirmBooking':
      return t('history.reconfirm', { who });
    case 'releaseBooking':
      return t('history.release');
    case 'recordAttendance': {
      const status = parseAttendance(entry.details);
      return status === null ? t('history.other', { who }) : t(`history.attendance.${status}`, { who });
    }
    case 'keepBooking':
      return t('history.keep', { who });
    case 'resendMail':
      return t('history.resend', { who });
    default:
      return t('history.other', { who });
  }

  function describeReschedule() {
    const move = parseReschedule(entry.details);
    if (move === null) return t('history.move', { who });
    const at = ({ startsAt, operatorId }: typeof move.from) => {
      const when = instantText(startsAt, zone, 'short');
      const name = move.from.operatorId === move.to.operatorId ? undefined : getOperatorName(operatorId);
      return name === undefined ? when : `${when} (${name})`;
    };
    return t('history.moveFromTo', { who, from: at(move.from), to: at(move.to) });
  }

  function describeServiceChange() {
    const change = parseServiceChange(entry.details);
    const services = places.flatMap((place) => place.services);
    const [from, to] = [change?.from, change?.to].map((id) => services.find((one) => one.id === id)?.name);
    return from === undefined || to === undefined
      ? t('history.changeService', { who })
      : t('history.changeServiceFromTo', { who, from, to });
  }

  function getOperatorName(operatorId: string): string | undefined {
    return places
      .flatMap(({ services }) => services.flatMap(({ operators }) => operators))
      .find(({ id }) => id === operatorId)?.name;
  }
}
