import { useQuery } from '@apollo/client/react';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { OPEN_BOOKING } from '../../booking/open-booking-param.ts';
import { phoneText } from '../../booking/phone-text.ts';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { type BookingLinePartsFragment, FindBookingsDocument } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useSession } from '../../session/session-context.ts';
import styles from './quick-search.module.css';
import { setSearchText } from './search-text.ts';

const TYPING_PAUSE_MS = 250;
const MAX_RESULTS = 8;
const MIN_LENGTH = 2;
const ALL = 'all';

// Combobox.Target adds aria-controls and aria-expanded.
const COMBOBOX_ROLE = { role: 'combobox' };

/** Pages that show the drawer of a booking. On other pages a result opens on the search page. */
const PAGES_WITH_DRAWER = ['/agenda', '/agenda/elenco', '/prenotazioni', '/perche', '/registro', '/privacy'];

/** Search in the header of every page. The text is personal data, so it is not put into the URL. */
export function QuickSearch({ ref }: { ref: Ref<HTMLInputElement> }) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isLongEnough = settled.length >= MIN_LENGTH;
  const { data, loading } = useQuery(FindBookingsDocument, {
    variables: { input: { text: settled }, first: MAX_RESULTS },
    fetchPolicy: 'network-only',
    skip: !isLongEnough,
  });
  const results = isLongEnough && settled === text.trim() ? data?.findBookings.nodes : undefined;

  function submit(value: string) {
    combobox.closeDropdown();
    if (value === ALL) showAll();
    else openBooking(value);
    setText('');
  }

  function showAll() {
    setSearchText(text.trim());
    void navigate('/prenotazioni');
  }

  function openBooking(id: string) {
    const params = new URLSearchParams(PAGES_WITH_DRAWER.includes(pathname) ? search : '');
    params.set(OPEN_BOOKING, id);
    void navigate({
      pathname: PAGES_WITH_DRAWER.includes(pathname) ? pathname : '/prenotazioni',
      search: params.toString(),
    });
  }

  return (
    <search className={styles.search}>
      <Combobox store={combobox} withinPortal={false} onOptionSubmit={submit}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={ref}
            {...COMBOBOX_ROLE}
            aria-label={t('search.quick')}
            aria-keyshortcuts="/"
            placeholder={t('search.quickPlaceholder')}
            type="text"
            inputMode="search"
            autoComplete="off"
            spellCheck={false}
            leftSection={<Icon name="search" />}
            rightSection={<kbd className={styles.key}>/</kbd>}
            rightSectionPointerEvents="none"
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => text !== '' && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && text.trim() !== '') submit(ALL);
              if (event.key === 'Escape') setText('');
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim().length < MIN_LENGTH}>
          <Combobox.Options aria-label={t('search.table')}>
            {results?.map((line) => (
              <Combobox.Option key={line.id} value={line.id}>
                <Result line={line} zone={municipality.timeZone} />
              </Combobox.Option>
            ))}
            {results?.length === 0 && <Combobox.Empty>{t('search.none')}</Combobox.Empty>}
            {results === undefined && loading && <Combobox.Empty>{t('search.loading')}</Combobox.Empty>}
            <Combobox.Option value={ALL} className={styles.all}>
              {t('search.quickAll')}
            </Combobox.Option>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

function Result({ line, zone }: { line: BookingLinePartsFragment; zone: string }) {
  const { t } = useTranslation();
  const details = [
    line.serviceName,
    line.phone && phoneText(line.phone),
    t('slip.number', { number: line.number }),
    line.status === 'CONFIRMED' ? null : t(STATE_DISPLAY[line.status].label),
  ];
  return (
    <>
      <span className={styles.who}>{line.applicantName || t('booking.erased')}</span>
      <span className={styles.when}>{instantText(line.startsAt, zone, 'dated')}</span>
      <span className={styles.details}>{details.filter(Boolean).join(' · ')}</span>
    </>
  );
}
