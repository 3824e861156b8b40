-- Distributes the tables of one installation over several PostgreSQL nodes by municipality.
-- Run it once, as the owner, on the coordinator of a Citus cluster, after `migrate.js` and before there is traffic.
-- A test checks it against Citus's documented rules for the present tables; it has not been run on a cluster yet.
-- docs/scaling.md lists what to check there first.

-- Citus rejects ON UPDATE CASCADE on a key with the distribution column. Ids never change, so nothing is lost.
do $$
declare
  reference record;
begin
  for reference in
    select conrelid::regclass as of, conname as name,
      replace(pg_get_constraintdef(oid), ' ON UPDATE CASCADE', '') as definition
    from pg_constraint
    where contype = 'f' and confupdtype = 'c' and connamespace = 'public'::regnamespace
  loop
    execute format('alter table %s drop constraint %I', reference.of, reference.name);
    execute format('alter table %s add constraint %I %s', reference.of, reference.name, reference.definition);
  end loop;
end $$;

-- On every node, because every other table references it.
select create_reference_table('municipality');

-- All rows of one municipality on one node; a table comes after those it references.
select create_distributed_table('place', 'municipality_id');
select create_distributed_table('operator', 'municipality_id', colocate_with => 'place');
select create_distributed_table('service', 'municipality_id', colocate_with => 'place');
select create_distributed_table('service_operator', 'municipality_id', colocate_with => 'place');
select create_distributed_table('service_combination', 'municipality_id', colocate_with => 'place');
select create_distributed_table('opening_hours', 'municipality_id', colocate_with => 'place');
select create_distributed_table('weekly_break', 'municipality_id', colocate_with => 'place');
select create_distributed_table('opening_exception', 'municipality_id', colocate_with => 'place');
select create_distributed_table('past_opening_hours', 'municipality_id', colocate_with => 'place');
select create_distributed_table('closure', 'municipality_id', colocate_with => 'place');
select create_distributed_table('holiday_opening', 'municipality_id', colocate_with => 'place');
select create_distributed_table('staff_member', 'municipality_id', colocate_with => 'place');
select create_distributed_table('staff_place', 'municipality_id', colocate_with => 'place');
select create_distributed_table('staff_session', 'municipality_id', colocate_with => 'place');
select create_distributed_table('staff_link', 'municipality_id', colocate_with => 'place');
select create_distributed_table('staff_second_factor', 'municipality_id', colocate_with => 'place');
select create_distributed_table('staff_recovery_code', 'municipality_id', colocate_with => 'place');
select create_distributed_table('sign_in_attempt', 'municipality_id', colocate_with => 'place');
select create_distributed_table('blocked_slot', 'municipality_id', colocate_with => 'place');
select create_distributed_table('booking', 'municipality_id', colocate_with => 'place');
select create_distributed_table('booking_item', 'municipality_id', colocate_with => 'place');
select create_distributed_table('booking_companion', 'municipality_id', colocate_with => 'place');
select create_distributed_table('invitation_batch', 'municipality_id', colocate_with => 'place');
select create_distributed_table('invitation', 'municipality_id', colocate_with => 'place');
select create_distributed_table('mail', 'municipality_id', colocate_with => 'place');
select create_distributed_table('audit_entry', 'municipality_id', colocate_with => 'place');
select create_distributed_table('freed_time', 'municipality_id', colocate_with => 'place');
select create_distributed_table('slot_hold', 'municipality_id', colocate_with => 'place');
select create_distributed_table('watch_request', 'municipality_id', colocate_with => 'place');
select create_distributed_table('slot_offer', 'municipality_id', colocate_with => 'place');
select create_distributed_table('idempotency_record', 'municipality_id', colocate_with => 'place');
select create_distributed_table('privacy_notice', 'municipality_id', colocate_with => 'place');
select create_distributed_table('data_access_link', 'municipality_id', colocate_with => 'place');
select create_distributed_table('email_change', 'municipality_id', colocate_with => 'place');
select create_distributed_table('service_rating', 'municipality_id', colocate_with => 'place');
select create_distributed_table('municipality_crest', 'municipality_id', colocate_with => 'place');
