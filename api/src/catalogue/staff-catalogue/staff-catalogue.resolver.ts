import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requireSignIn, StaffOnly } from '../../staff/authorization.ts';
import { readStaffCatalogue } from './read-staff-catalogue.ts';
import { StaffCatalogue } from './staff-catalogue.types.ts';

@Resolver()
export class StaffCatalogueResolver {
  @StaffOnly('readAgenda')
  @Query(() => StaffCatalogue, {
    description: 'Staff only. Places, services and operators that the caller may see, including retired ones.',
  })
  async staffCatalogue(@Ctx() context: GraphQLContext): Promise<StaffCatalogue> {
    return readStaffCatalogue(context.ctx, requireSignIn(context));
  }
}
