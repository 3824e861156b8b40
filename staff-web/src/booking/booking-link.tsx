import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { OPEN_BOOKING } from './open-booking-param.ts';

/** Link that opens a booking in the drawer of the current page. */
export function BookingLink({ id, children }: { id: string; children: ReactNode }) {
  const [searchParams] = useSearchParams();
  const search = new URLSearchParams(searchParams);
  search.set(OPEN_BOOKING, id);
  return (
    <Anchor underline="always" component={Link} to={{ search: search.toString() }} preventScrollReset>
      {children}
    </Anchor>
  );
}
