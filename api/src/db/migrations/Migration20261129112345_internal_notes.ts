import { Migration } from '@mikro-orm/migrations';

export class Migration20261129112345_internal_notes extends Migration {
  override name = 'Migration20261129112345_internal_notes';

  override up(): void {
    this.addSql(`alter table "municipality" add "internal_notes_in_copy" boolean not null default false;`);
    this.addSql(`comment on column "municipality"."internal_notes_in_copy" is 'Whether the copy of the data that a person asks for includes the internal notes of staff.';`);

    this.addSql(`alter table "booking" add "internal_note" text null, add "internal_note_at" timestamptz null, add "internal_note_by" int null;`);
    this.addSql(`comment on column "booking"."internal_note" is 'Note of staff about the appointment; never shown to the citizen.';`);
    this.addSql(`comment on column "booking"."internal_note_at" is 'When the internal note was last changed.';`);
    this.addSql(`alter table "booking" add constraint "booking_municipality_id_internal_note_by_foreign" foreign key ("municipality_id", "internal_note_by") references "staff_member" ("municipality_id", "id") on update cascade on delete restrict;`);
  }
}
