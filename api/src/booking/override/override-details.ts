import type { OverriddenRule } from '../../db/entities/booking/overridden-rule.ts';

/** Returns the part of an audit entry that names the rules which staff overrode; empty if they kept all rules. */
export function toOverrideDetails({ overriddenRules }: { overriddenRules: readonly OverriddenRule[] }): object {
  return overriddenRules.length === 0 ? {} : { overriddenRules };
}
