import { Migration } from '@mikro-orm/migrations';

export class Migration20261123053825_staff_accounts extends Migration {
  override name = 'Migration20261123053825_staff_accounts';

  override up(): void {
    this.addSql(`create table "staff_link" ("municipality_id" int not null, "id" uuid not null, "staff_member_id" int not null, "purpose" text not null, "token_hash" bytea not null, "created_at" timestamptz not null default now(), "expires_at" timestamptz not null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "staff_link" is 'Mail links that work once: the row goes when its link was used.';`);
    this.addSql(`comment on column "staff_link"."token_hash" is 'SHA-256 of the secret in the link; the secret is derived and never stored.';`);
    this.addSql(`create index "staff_link_municipality_id_staff_member_id_index" on "staff_link" ("municipality_id", "staff_member_id");`);
    this.addSql(`alter table "staff_link" add constraint "staff_link_municipality_id_token_hash_unique" unique ("municipality_id", "token_hash");`);

    this.addSql(`create table "staff_place" ("municipality_id" int not null, "staff_member_id" int not null, "place_id" int not null, primary key ("municipality_id", "staff_member_id", "place_id"));`);

    this.addSql(`create table "staff_recovery_code" ("municipality_id" int not null, "staff_member_id" int not null, "code_hash" bytea not null, primary key ("municipality_id", "staff_member_id", "code_hash"));`);
    this.addSql(`comment on column "staff_recovery_code"."code_hash" is 'SHA-256 of a random code; the row goes when it was used.';`);

    this.addSql(`create table "staff_second_factor" ("municipality_id" int not null, "staff_member_id" int not null, "secret" bytea not null, "confirmed_at" timestamptz null, "last_step" int not null default 0, primary key ("municipality_id", "staff_member_id"));`);
    this.addSql(`comment on column "staff_second_factor"."secret" is 'TOTP secret, sealed with a key that is not in the database.';`);
    this.addSql(`comment on column "staff_second_factor"."confirmed_at" is 'None until a first code proved that the telephone has it.';`);
    this.addSql(`comment on column "staff_second_factor"."last_step" is 'Step of the last code that was accepted: no code works twice.';`);

    this.addSql(`create table "staff_sign_in_try" ("municipality_id" int not null, "id" uuid not null, "account" bytea not null, "address" bytea not null, "tried_at" timestamptz not null, "succeeded" boolean not null default false, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "staff_sign_in_try" is 'Tries to sign in, by keyed hashes: whoever reads the table learns neither addresses nor e-mails.';`);
    this.addSql(`comment on column "staff_sign_in_try"."account" is 'Of the e-mail as it was typed, whether or not such an account exists.';`);
    this.addSql(`comment on column "staff_sign_in_try"."address" is 'Of the network address it came from.';`);
    this.addSql(`create index "staff_sign_in_try_municipality_id_account_tried_at_index" on "staff_sign_in_try" ("municipality_id", "account", "tried_at");`);
    this.addSql(`create index "staff_sign_in_try_municipality_id_address_tried_at_index" on "staff_sign_in_try" ("municipality_id", "address", "tried_at");`);

    this.addSql(`alter table "staff_member" add "operator_id" int null, add "open_id_issuer" text null, add "open_id_subject" text null;`);
    this.addSql(`comment on column "staff_member"."open_id_subject" is 'Who the issuer says this is, from the first sign-in through it on.';`);
    this.addSql(`alter table "staff_member" alter column "password_hash" drop not null;`);
    this.addSql(`comment on column "staff_member"."password_hash" is 'argon2id, PHC string; none until the invitation is accepted.';`);
    this.addSql(`alter table "staff_member" add constraint "staff_member_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "staff_member" add constraint "staff_member_open_id_unique" unique ("municipality_id", "open_id_issuer", "open_id_subject");`);
    this.addSql(`alter table "staff_member" add constraint "staff_member_open_id_whole" check ((open_id_issuer is null) = (open_id_subject is null));`);

    this.addSql(`alter table "staff_link" add constraint "staff_link_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "staff_link" add constraint "staff_link_municipality_id_staff_member_id_foreign" foreign key ("municipality_id", "staff_member_id") references "staff_member" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "staff_link" add constraint "staff_link_purpose_check" check ("purpose" in ('INVITATION', 'PASSWORD_RESET'));`);

    this.addSql(`alter table "staff_place" add constraint "staff_place_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "staff_place" add constraint "staff_place_municipality_id_staff_member_id_foreign" foreign key ("municipality_id", "staff_member_id") references "staff_member" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "staff_place" add constraint "staff_place_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);

    this.addSql(`alter table "staff_recovery_code" add constraint "staff_recovery_code_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "staff_recovery_code" add constraint "staff_recovery_code_municipality_id_staff_member_id_foreign" foreign key ("municipality_id", "staff_member_id") references "staff_member" ("municipality_id", "id") on update cascade on delete cascade;`);

    this.addSql(`alter table "staff_second_factor" add constraint "staff_second_factor_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "staff_second_factor" add constraint "staff_second_factor_municipality_id_staff_member_id_foreign" foreign key ("municipality_id", "staff_member_id") references "staff_member" ("municipality_id", "id") on update cascade on delete cascade;`);

    this.addSql(`alter table "staff_sign_in_try" add constraint "staff_sign_in_try_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
  }
}
