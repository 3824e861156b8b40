import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';
import { addMunicipality } from '../catalogue/municipality/add-municipality.ts';
import { BlockedSlot } from '../db/entities/agenda/blocked-slot.ts';
import type { Municipality } from '../db/entities/catalogue/municipality.ts';
import { newId } from '../db/connection/next-id.ts';
import { OpeningHours, WeeklyBreak } from '../db/entities/agenda/opening-hours.ts';
import { Operator } from '../db/entities/catalogue/operator.ts';
import { Place } from '../db/entities/catalogue/place.ts';
import { ServiceCombination } from '../db/entities/catalogue/service-combination.ts';
import { ServiceOperator } from '../db/entities/catalogue/service-operator.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import { caivano, combinations, operators, places, services } from './caivano-data.ts';

/** Creates the demonstration comune of Caivano with places, services, operators and opening hours. */
export async function seedCaivano(em: EntityManager, now: number): Promise<Municipality> {
  const municipality = await addMunicipality(em, caivano);
  await em.transactional(async (tx) => {
    const placeOf = new Map<string, Place>();
    for (const [position, place] of places.entries()) {
      placeOf.set(place.slug, tx.create(Place, { municipality, id: await newId(tx), position, ...place }));
    }
    const serviceOf = new Map<string, Service>();
    for (const [position, { key, place, ...fields }] of services.entries()) {
      const service = { municipality, id: await newId(tx), place: placeOf.get(place)!, position, ...fields };
      serviceOf.set(key, tx.create(Service, service));
    }
    for (const [one, other] of combinations)
      tx.create(ServiceCombination, { municipality, service: serviceOf.get(one)!, other: serviceOf.get(other)! });
    for (const [position, { name, capacity, offers, weeks, breaks = [], away = [] }] of operators.entries()) {
      const operator = tx.create(Operator, { municipality, id: await newId(tx), position, name, capacity });
      for (const key of offers) tx.create(ServiceOperator, { municipality, service: serviceOf.get(key)!, operator });
      for (const [line, kind] of [
        ...weeks.map((week) => [week, OpeningHours] as const),
        ...breaks.map((week) => [week, WeeklyBreak] as const),
      ]) {
        for (const weekday of line.days) {
          const place = placeOf.get(line.place)!;
          tx.create(kind, {
            municipality,
            id: await newId(tx),
            operator,
            place,
            weekday,
            opens: line.from * 60,
            closes: line.to * 60,
          });
        }
      }
      for (const { daysFromNow, hours, reason } of away) {
        const startsAt = DateTime.fromMillis(now, { zone: municipality.timeZone })
          .startOf('day')
          .plus({ days: daysFromNow, hours: 9 });
        const endsAt = startsAt.plus({ hours });
        tx.create(BlockedSlot, {
          municipality,
          id: await newId(tx),
          operator,
          startsAt: startsAt.toJSDate(),
          endsAt: endsAt.toJSDate(),
          reason,
        });
      }
    }
  });
  return municipality;
}
