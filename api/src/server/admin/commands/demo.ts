import { writeAuditEntry } from '../../../audit.ts';
import { Booking } from '../../../db/entities/booking/booking.ts';
import { Municipality } from '../../../db/entities/catalogue/municipality.ts';
import { publishFirstNotice } from '../../../privacy/notice/publish-notice.ts';
import { findDemo, DEMO_SLUG } from '../../../seed/find-demo.ts';
import { removeMunicipality } from '../../../seed/remove-municipality.ts';
import { seedCaivano } from '../../../seed/caivano.ts';
import { AdminError } from '../admin-error.ts';
import type { Command } from '../command.ts';

/** Loads the demonstration comune. Does nothing if it is already there. */
export const loadDemoCommand: Command = {
  summary: 'Load the demonstration comune',
  options: {},
  async run({ orm, contextOf }, _, { print }) {
    const em = orm.em.fork();
    if ((await findDemo(em)) !== null) {
      print('The demonstration comune is already loaded.');
      return;
    }
    await assertSlugIsFree(em);
    await em.transactional(async (tx) => {
      const municipality = await seedCaivano(tx, Date.now());
      await publishFirstNotice(tx, municipality, Date.now());
      const record = { subject: 'Municipality', subjectId: municipality.id };
      writeAuditEntry(tx, contextOf(municipality).ctx, { action: 'loadDemo', ...record });
    });
    print('Loaded the demonstration comune "caivano".');
    print('Next: add-administrator --municipality caivano --email ... --name ...');
  },
};

/** Removes the demonstration comune with all its data. Refuses any other comune. */
export const removeDemoCommand: Command = {
  summary: 'Remove the demonstration comune with all its data',
  options: { yes: { type: 'boolean', help: 'Confirm the removal; without it the command only says what it would do' } },
  async run({ orm, contextOf }, { yes }, { print }) {
    const em = orm.em.fork();
    const demo = await findDemo(em);
    if (demo === null) {
      await assertSlugIsFree(em);
      print('There is no demonstration comune.');
      return;
    }
    const bookings = await em.count(Booking, { municipality: demo.id });
    const what = `the demonstration comune "${demo.slug}" with ${bookings} bookings and its staff accounts`;
    if (yes !== true) throw new AdminError(`This removes ${what}, for ever. Repeat it with --yes to confirm.`);
    await em.transactional(async (tx) => {
      await removeMunicipality(tx, demo.id);
      // The audit trail of the demonstration goes with it, so the others keep the record.
      for (const other of await tx.find(Municipality, { id: { $ne: demo.id } })) {
        writeAuditEntry(tx, contextOf(other).ctx, {
          action: 'removeDemo',
          subject: 'Municipality',
          subjectId: demo.id,
          details: { slug: demo.slug, bookings },
        });
      }
    });
    print(`Removed ${what}.`);
  },
};

async function assertSlugIsFree(em: Parameters<typeof findDemo>[0]): Promise<void> {
  const taken = await em.findOne(Municipality, { slug: DEMO_SLUG });
  if (taken === null) return;
  throw new AdminError(
    `"${taken.slug}" is not the demonstration comune any more: its name or e-mail was changed. It is left alone.`,
  );
}
