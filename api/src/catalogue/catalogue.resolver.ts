import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { MunicipalityType } from './municipality.types.ts';
import { PlaceType } from './place.types.ts';
import { readPlaces } from './read-places.ts';

@Resolver()
export class CatalogueResolver {
  @Query(() => MunicipalityType, { description: 'The comune of this address.' })
  municipality(@Ctx() { work: { municipality } }: Context): MunicipalityType {
    const { links, texts } = municipality;
    return {
      id: String(municipality.id),
      name: municipality.name,
      region: municipality.region,
      timeZone: municipality.timeZone,
      contacts: {
        address: municipality.address,
        phone: municipality.phone,
        email: municipality.email,
        certifiedEmail: municipality.certifiedEmail ?? null,
        taxCode: municipality.taxCode ?? null,
      },
      links: {
        website: links.website ?? null,
        privacy: links.privacy ?? '/privacy',
        legalNotes: links.legalNotes,
        accessibility: links.accessibility,
        faq: links.faq ?? null,
        assistance: links.assistance ?? null,
        reportProblem: links.reportProblem ?? null,
        transparency: links.transparency ?? null,
        siteMap: links.siteMap ?? null,
      },
      texts,
      privacyVersion: municipality.privacyVersion,
    };
  }

  @Query(() => [PlaceType], {
    description: 'What can be booked: places, their services, and who offers each. In the order the comune chose.',
  })
  async places(@Ctx() { work }: Context): Promise<PlaceType[]> {
    return readPlaces(work);
  }
}
