import { Migration } from '@mikro-orm/migrations';

export class Migration20261123091405_bookings_of_one_contact extends Migration {
  override name = 'Migration20261123091405_bookings_of_one_contact';

  override up(): void {
    // One mailbox, however it is written: case and "+tag" never make another person; dots do, except where the provider
    // itself takes them for nothing.
    this.addSql(`create function contact_email(address text) returns text language sql immutable parallel safe return (
      select case
        when host in ('gmail.com', 'googlemail.com') then replace(name, '.', '') || '@gmail.com'
        else name || '@' || host
      end
      from (select split_part(split_part(lower(address), '@', 1), '+', 1) as name, split_part(lower(address), '@', 2) as host) parts
      where address is not null
    );`);
    // Volatile and in plpgsql, so that each statement in it looks anew: whoever held the same contact before has committed
    // when the locks are had. The locks are always taken in one order.
    this.addSql(`create function contact_bookings(
      of_municipality int, of_service int, of_email text, of_phone text, at timestamptz,
      out open int, out this_hour int, out free_again timestamptz
    ) language plpgsql volatile as \$\$
    declare
      contact text;
    begin
      for contact in
        select one from unnest(array[contact_email(of_email), of_phone]) one where one is not null order by one collate "C"
      loop
        perform pg_advisory_xact_lock(of_municipality, hashtext(contact));
      end loop;
      open := greatest(
        (select count(*) from booking
          where municipality_id = of_municipality and contact_email(applicant_email) = contact_email(of_email)
            and service_id = of_service and ends_at > at and status in ('REQUESTED', 'CONFIRMED')),
        (select count(*) from booking
          where municipality_id = of_municipality and applicant_phone = of_phone
            and service_id = of_service and ends_at > at and status in ('REQUESTED', 'CONFIRMED'))
      );
      select count(*), min(created_at) + interval '1 hour' into this_hour, free_again
      from booking
      where municipality_id = of_municipality and contact_email(applicant_email) = contact_email(of_email)
        and source = 'ONLINE' and created_at > at - interval '1 hour' and created_at <= at;
    end \$\$;`);
    this.addSql(`alter table "service" add "most_open_per_contact" smallint null;`);
    this.addSql(`comment on column "service"."most_open_per_contact" is 'So many bookings to come may have the same e-mail address or telephone; none: no limit.';`);
    this.addSql(`alter table "service" add constraint "service_most_open" check (most_open_per_contact >= 1 and most_open_per_contact <= 50);`);

    this.addSql(`create index "booking_contact_index" on "booking" ("municipality_id", contact_email(applicant_email), "created_at");`);
  }
}
