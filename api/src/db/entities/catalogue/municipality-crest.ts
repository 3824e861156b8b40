import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';

const MunicipalityCrestSchema = defineEntity({
  name: 'MunicipalityCrest',
  tableName: 'municipality_crest',
  comment: 'Re-encoded pictures of crests. Earlier ones stay, because open pages show them.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    hash: p.text().primary().comment('SHA-256 of the picture in hexadecimal, part of its URL.'),
    image: p.blob().comment('PNG.'),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** Crest of a municipality as a PNG that this service encoded, never the uploaded file. */
export class MunicipalityCrest extends MunicipalityCrestSchema.class {}
MunicipalityCrestSchema.setClass(MunicipalityCrest);
