import { Ctx, Query, Resolver } from 'type-graphql';
import { listComplexity } from '../graphql/list-complexity.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { MunicipalityType } from './municipality/municipality.types.ts';
import { PlaceType } from './places/place.types.ts';
import { readPlaces } from './places/read-places.ts';
import { toMunicipality } from './municipality/to-municipality.ts';

@Resolver()
export class CatalogueResolver {
  @Query(() => MunicipalityType, { description: 'The comune served under the host name of the request.' })
  municipality(@Ctx() { ctx: { municipality } }: GraphQLContext): MunicipalityType {
    return toMunicipality(municipality);
  }

  @Query(() => [PlaceType], {
    complexity: listComplexity(5),
    description: 'Places with their bookable services and the operators of each, in the order set by the comune.',
  })
  async places(@Ctx() { ctx }: GraphQLContext): Promise<PlaceType[]> {
    return readPlaces(ctx);
  }
}
