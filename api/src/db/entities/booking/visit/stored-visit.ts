/** Further services and companions of a stored booking, each in order; null if it has none. */
export type StoredVisit = {
  further: StoredItem[] | null;
  companions: { name: string; surname: string }[] | null;
};

/** A further service of a stored booking with what mails and pages show of it. */
export type StoredItem = {
  people: number;
  cancelNoticeMinutes: number;
  service: {
    id: number;
    slug: string;
    name: string;
    requirements: string[];
    notice: { text: string; url: string | null } | null;
  };
};

/** Returns SQL that selects the `StoredVisit` of a row of `booking`, by the alias of that row. */
export function storedVisitSql(booking: string): string {
  return `(select json_build_object('further', ${storedItemsSql(booking)}, 'companions', ${storedCompanionsSql(booking)}))`;
}

/** Returns SQL that selects the further services of a row of `booking` as a JSON list; null without any. */
export function storedItemsSql(booking: string): string {
  return `(
    select json_agg(json_build_object(
      'people', item.people, 'cancelNoticeMinutes', cancel_notice_minutes,
      'service', json_build_object(
        'id', service.id, 'slug', slug, 'name', name, 'requirements', requirements,
        'notice', case when notice_text <> '' then json_build_object('text', notice_text, 'url', notice_url) end))
      order by item.position)
    from booking_item item
    join service on service.municipality_id = item.municipality_id and service.id = item.service_id
    where item.municipality_id = ${booking}.municipality_id and item.booking_id = ${booking}.id)`;
}

/** Returns SQL that selects the companions of a row of `booking` as a JSON list; null without any. */
export function storedCompanionsSql(booking: string): string {
  return `(
    select json_agg(json_build_object('name', companion.name, 'surname', companion.surname) order by position)
    from booking_companion companion
    where companion.municipality_id = ${booking}.municipality_id and companion.booking_id = ${booking}.id)`;
}
