import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { addresses } from '../service/addresses.ts';
import { startService } from '../service/start-service.ts';
import { measureAgenda } from './agenda.ts';
import { createAgendaOffice } from './agenda-office.ts';
import { measureBooking } from './booking.ts';
import { measureCpu } from './cpu.ts';
import { printTable, type Row } from './print-table.ts';
import { measureReference, serveReferencePage } from './reference-page.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);
const results = fileURLToPath(new URL('../test-results/phone', import.meta.url));
mkdirSync(results, { recursive: true });

const stop = await startService(results);
const reference = await serveReferencePage();
const browser = await chromium.launch(launchOptions());
try {
  const wrong = new Set<string>();
  const rows: Row[] = [];
  if (values.only !== 'agenda') {
    const [ours, theirs] = await inTurns(
      () => measureBooking(browser, addresses.site),
      () => measureReference(browser, reference.url),
    );
    const [cpu] = await inTurns(
      () => measureCpu(browser, addresses.site),
      () => measureReference(browser, reference.url),
    );
    for (const round of ours) for (const reason of round.wrong) wrong.add(reason);
    rows.push(
      {
        name: 'first usable',
        ours: ours.map((one) => one.firstUsable),
        unit: 'ms',
        goal: 2000,
        reference: theirs.map((one) => one.firstUsable),
      },
      {
        name: 'press "Avanti" until times are usable',
        ours: ours.map((one) => one.timesUsable),
        unit: 'ms',
        goal: 600,
        reference: theirs.map((one) => one.timesUsable),
      },
      {
        name: 'longest task of that step',
        ours: ours.map((one) => one.longestTask),
        unit: 'ms',
        goal: 200,
        reference: theirs.map((one) => one.longestTask),
      },
      { name: 'longest task of the first page', ours: ours.map((one) => one.longestTaskOfLoad), unit: 'ms' },
      { name: 'whole scripted booking', ours: ours.map((one) => one.booking), unit: 'ms', goal: 6000 },
      { name: 'CPU time of the first page (not slowed down)', ours: cpu.map((one) => one.firstPage), unit: 'ms' },
      { name: 'CPU time of the times (not slowed down)', ours: cpu.map((one) => one.times), unit: 'ms' },
      { name: 'requests of it', ours: ours.map((one) => one.requests), unit: '' },
      { name: 'downloaded by it', ours: ours.map((one) => one.bytes / 1000), unit: 'kB' },
    );
  }
  if (values.only !== 'booking') {
    const office = await createAgendaOffice();
    const [ours] = await inTurns(
      () => measureAgenda(browser, office),
      () => measureReference(browser, reference.url),
    );
    for (const round of ours) for (const reason of round.wrong) wrong.add(reason);
    rows.push(
      { name: 'agenda: slowest interaction (INP)', ours: ours.map((one) => one.inp), unit: 'ms', goal: 200 },
      {
        name: 'agenda: longest task after it is drawn',
        ours: ours.map((one) => one.longestTask),
        unit: 'ms',
        goal: 200,
      },
      { name: 'agenda: until it is drawn', ours: ours.map((one) => one.drawn), unit: 'ms' },
      { name: 'agenda: longest task until then', ours: ours.map((one) => one.longestTaskOfLoad), unit: 'ms' },
    );
  }
  printTable(rows);
  for (const reason of wrong) process.stdout.write(`WRONG: ${reason}\n`);
  process.exitCode = wrong.size === 0 ? 0 : 1;
} finally {
  await browser.close();
  reference.close();
  await stop();
}

/** Runs two measurements in turns, after one round that warms up the server and is not counted. */
async function inTurns<A, B>(ours: () => Promise<A>, reference: () => Promise<B>): Promise<[A[], B[]]> {
  const figures: [A[], B[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const [one, other] = [await ours(), await reference()];
    if (round === 0) continue;
    figures[0].push(one);
    figures[1].push(other);
  }
  return figures;
}
