import { Migration } from '@mikro-orm/migrations';

export class Migration20261129071717_booking_search_text extends Migration {
  override name = 'Migration20261129071717_booking_search_text';

  override up(): void {
    // All three are trusted extensions: the owner of the database may create them without being superuser.
    this.addSql(`create extension if not exists unaccent with schema public;`);
    this.addSql(`create extension if not exists pg_trgm with schema public;`);
    this.addSql(`create extension if not exists btree_gin with schema public;`);
    // Lower case, without accents, punctuation as blanks. Immutable as long as the rules of unaccent do not change: after
    // such a change the column has to be computed again.
    this.addSql(String.raw`create function search_words(value text) returns text language sql immutable parallel safe strict
      return translate(lower(public.unaccent('public.unaccent'::regdictionary, value)),
        '!"#$%&''()*+,-./:;<=>?@[\]^_{|}~´’‘ʼ' || chr(96), repeat(' ', 40));`);
    // A name with an apostrophe or a hyphen is found as one word too: "dangelo" finds "D'Angelo".
    this.addSql(`create function booking_search_text(surname text, name text, phone text, email text) returns text
      language sql immutable parallel safe
      return (
        select ' ' || words || case when joined = words then ' ' else ' ' || joined || ' ' end || coalesce(phone, '')
          || '<' || coalesce(lower(email), '')
        from (
          select search_words(full_name) as words,
            search_words(translate(full_name, '''’‘ʼ´-‐.' || chr(96), '')) as joined
          from (select concat_ws(' ', surname, name) as full_name) as names
        ) as texts
        where coalesce(surname, name, phone, email) is not null
      );`);
    this.addSql(`drop index "booking_surname_index";`);
    this.addSql(`alter table "booking" add "search_text" text generated always as (booking_search_text(applicant_surname, applicant_name, applicant_phone, applicant_email)) stored null;`);
    this.addSql(`create index "booking_search_index" on "booking" using gin ("municipality_id", "search_text" gin_trgm_ops) with (gin_pending_list_limit = 256);`);
  }
}
