import type { StaffBrowser } from '../../test-support/staff-area.ts';
import { ask } from './catalogue-mutations.ts';

type Versioned = { id: string; version: string };
type Versions = {
  places: Versioned[];
  services: Versioned[];
  operators: (Versioned & {
    hoursVersions: { placeId: string; version: string }[];
    exceptions: { placeId: string; date: string; version: string }[];
  })[];
};

const VERSIONS = `{ answer: staffCatalogue { places { id version } services { id version }
  operators { id version hoursVersions { placeId version } exceptions { placeId date version } } } }`;

/** Adds the current version of the place, service or operator that an input changes. */
export async function withVersion<Input extends { placeId?: string; serviceId?: string; operatorId?: string }>(
  browser: StaffBrowser,
  kind: 'place' | 'service' | 'operator',
  input: Input,
): Promise<Input & { version: string }> {
  const records = (await ask<Versions>(browser, VERSIONS))[`${kind}s`];
  const version = records.find(({ id }) => id === input[`${kind}Id`])!.version;
  return { ...input, version };
}

/** Adds the current version of the weekly hours, or of the exception on the date of the input. */
export async function withHoursVersion<Input extends { operatorId: string; placeId: string; date?: string }>(
  browser: StaffBrowser,
  input: Input,
): Promise<Input & { version: string | null }> {
  const { operators } = await ask<Versions>(browser, VERSIONS);
  const operator = operators.find(({ id }) => id === input.operatorId)!;
  const isThere = ({ placeId }: { placeId: string }) => placeId === input.placeId;
  const read =
    input.date === undefined
      ? operator.hoursVersions.find(isThere)
      : operator.exceptions.find((one) => isThere(one) && one.date === input.date);
  return { ...input, version: read?.version ?? null };
}

/** Adds the version of the patron saint that is set now. */
export async function withSaintVersion<Input extends object>(
  browser: StaffBrowser,
  input: Input,
): Promise<Input & { version: string | null }> {
  const query = '{ answer: staffCatalogue { patronSaint { version } } }';
  const { patronSaint } = await ask<{ patronSaint: { version: string } | null }>(browser, query);
  return { ...input, version: patronSaint?.version ?? null };
}
