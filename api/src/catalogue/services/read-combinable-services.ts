import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';

/** Returns, for each service, the services in use that one visit may combine with it, in the order of the office. */
export async function readCombinableServices({ db, municipality }: RequestContext): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ serviceId: number; partnerId: number }>`
    select pair.service_id as "serviceId", partner.id as "partnerId"
    from (
      select service_id, other_id from service_combination where municipality_id = ${municipality.id}
      union all
      select other_id, service_id from service_combination where municipality_id = ${municipality.id}
    ) as pair (service_id, partner_id)
    join service partner on partner.municipality_id = ${municipality.id} and partner.id = pair.partner_id
    where partner.retired_at is null
    order by partner.position, partner.id`.execute(db);
  const partners = new Map<number, number[]>();
  for (const { serviceId, partnerId } of rows) partners.set(serviceId, [...(partners.get(serviceId) ?? []), partnerId]);
  return partners;
}
