import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { MunicipalityType } from './municipality/municipality.types.ts';
import { PlaceType } from './places/place.types.ts';
import { readPlaces } from './places/read-places.ts';
import { toMunicipality } from './municipality/to-municipality.ts';

@Resolver()
export class CatalogueResolver {
  @Query(() => MunicipalityType, { description: 'The comune of this address.' })
  municipality(@Ctx() { ctx: { municipality } }: GraphQLContext): MunicipalityType {
    return toMunicipality(municipality);
  }

  @Query(() => [PlaceType], {
    description: 'What can be booked: places, their services, and who offers each. In the order the comune chose.',
  })
  async places(@Ctx() { ctx }: GraphQLContext): Promise<PlaceType[]> {
    return readPlaces(ctx);
  }
}
