import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'One section of a privacy notice.' })
export class NoticeSection {
  @Field(() => ID, { description: 'Which: "controller", "retention".' })
  id!: string;

  @Field(() => String, { description: 'Its heading, in Italian.' })
  title!: string;

  @Field(() => [String], { complexity: listComplexity(), description: 'What it says, in Italian.' })
  paragraphs!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A version of the privacy notice, and since when.' })
export class NoticeVersion {
  @Field(() => String, { description: 'The version, as it is stored with each booking.' })
  version!: string;

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: string;
}

@ObjectType('PrivacyNotice', {
  simpleResolvers: true,
  description: 'Informativa privacy (GDPR, art. 13) in one of its versions.',
})
export class PrivacyNoticeType extends NoticeVersion {
  @Field(() => Boolean, { description: 'Whether it is the one in force.' })
  inForce!: boolean;

  @Field(() => String, { nullable: true, description: 'Where the comune has it on its own site, if it does.' })
  externalUrl!: string | null;

  @Field(() => [NoticeSection], { complexity: listComplexity(), description: 'All that it says, in order.' })
  sections!: NoticeSection[];

  @Field(() => [NoticeVersion], {
    complexity: listComplexity(),
    description: 'Every version there ever was, newest first.',
  })
  versions!: NoticeVersion[];
}

@InputType({ description: "Staff only. A section of the notice in the comune's own words." })
export class CustomNoticeTextInput {
  @Field(() => ID, { description: 'Which section.' })
  id!: string;

  @Field(() => String, { description: 'What it says; paragraphs are parted by an empty line. Empty: the template.' })
  text!: string;
}

@InputType({ description: 'Staff only. What the comune says in its privacy notice.' })
export class PrivacyNoticeInput {
  @Field(() => String, {
    description: 'The `version` of the settings that the client read. Another value causes a conflict.',
  })
  version!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Responsabile della protezione dei dati: who, and how to reach them.',
  })
  dpo?: string | null;

  @Field(() => [String], { description: 'Who handles data for the comune: hosting, mail.' })
  processors!: string[];

  @Field(() => [CustomNoticeTextInput], { description: 'Sections that the comune words itself.' })
  customTexts!: CustomNoticeTextInput[];

  @Field(() => String, { nullable: true, description: 'Its page on the site of the comune, to be linked instead.' })
  externalUrl?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Staff only. A section in the comune's own words." })
export class CustomNoticeText {
  @Field(() => ID, { description: 'Which section.' })
  id!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. What the comune chose for the notice in force.' })
export class NoticeSettings {
  @Field(() => String, {
    description: 'Version of these settings for optimistic locking. Send it with `publishPrivacyNotice`.',
  })
  version!: string;

  @Field(() => String, { nullable: true, description: 'Responsabile della protezione dei dati.' })
  dpo!: string | null;

  @Field(() => [String], { complexity: listComplexity(), description: 'Who handles data for the comune.' })
  processors!: string[];

  @Field(() => [CustomNoticeText], {
    complexity: listComplexity(),
    description: 'Sections that the comune worded itself.',
  })
  customTexts!: CustomNoticeText[];

  @Field(() => String, { nullable: true, description: 'Its page on the site of the comune.' })
  externalUrl!: string | null;

  @Field(() => [NoticeSection], {
    complexity: listComplexity(),
    description: 'What the template says, without own words.',
  })
  template!: NoticeSection[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The notice as citizens would read it.' })
export class NoticePreview {
  @Field(() => [NoticeSection], { complexity: listComplexity(), description: 'All that it would say.' })
  sections!: NoticeSection[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. In force.' })
export class PublishNoticeSuccess {
  @Field(() => PrivacyNoticeType, { description: 'The new version.' })
  notice!: PrivacyNoticeType;

  @Field(() => NoticeSettings, { description: 'The settings of the new version.' })
  settings!: NoticeSettings;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The settings of the notice changed after the client read them. Nothing was changed.',
})
export class NoticeConflict extends Problem {
  @Field(() => NoticeSettings, { description: 'The settings as they are now.' })
  settings!: NoticeSettings;
}

export const PublishNoticeResult = createUnionType({
  name: 'PublishNoticeResult',
  description: 'Staff only. How publishing a notice ends.',
  types: () => [PublishNoticeSuccess, NoticeConflict, InvalidInput] as const,
});

export const NoticePreviewResult = createUnionType({
  name: 'NoticePreviewResult',
  description: 'Staff only. How a look at a notice beforehand ends.',
  types: () => [NoticePreview, InvalidInput] as const,
});
