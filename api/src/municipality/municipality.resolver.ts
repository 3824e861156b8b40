import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { t } from '../catalogue/messages.ts';
import { invalidInput, problem } from '../graphql/invalid-input.ts';
import { MunicipalityType } from '../catalogue/municipality/municipality.types.ts';
import { toMunicipality } from '../catalogue/municipality/to-municipality.ts';
import { Municipality } from '../db/entities/catalogue/municipality.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { requirePermission, StaffOnly } from '../staff/authorization.ts';
import { changeMunicipality } from './change-municipality.ts';
import {
  ChangeMunicipalityInput,
  ChangeMunicipalityResult,
  ChangeMunicipalitySuccess,
  MunicipalityConflict,
} from './municipality-mutations.types.ts';

@Resolver()
export class MunicipalityResolver {
  @StaffOnly('manageMunicipality')
  @Query(() => MunicipalityType, {
    description: 'Staff only. Current values of the comune for editing. `municipality` may be some seconds old.',
  })
  async municipalitySettings(@Ctx() context: GraphQLContext): Promise<MunicipalityType> {
    requirePermission(context, 'manageMunicipality', {});
    const { em, municipality } = context.ctx;
    return toMunicipality(await em.fork().findOneOrFail(Municipality, { id: municipality.id }));
  }

  @StaffOnly('manageMunicipality')
  @Mutation(() => ChangeMunicipalityResult, {
    description: 'Staff only. Updates name, contacts, links and texts of the comune.',
  })
  async changeMunicipality(
    @Arg('input', () => ChangeMunicipalityInput, { description: 'All values, which replace the previous ones.' })
    input: ChangeMunicipalityInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangeMunicipalityResult> {
    requirePermission(context, 'manageMunicipality', {});
    const outcome = await changeMunicipality(context.ctx, input);
    if (outcome.kind === 'invalid') return invalidInput(context.ctx, outcome);
    const municipality = toMunicipality(outcome.municipality);
    if (outcome.kind === 'conflict')
      return problem(new MunicipalityConflict(), t(context.ctx.locale, 'recordChanged'), { municipality });
    context.ctx.onMunicipalityChanged();
    const { noticeVersion } = outcome;
    return Object.assign(new ChangeMunicipalitySuccess(), {
      municipality,
      noticeVersion,
    });
  }
}
