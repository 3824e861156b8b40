import sharp from 'sharp';

/** Width and height in pixels at which the crest of a mail is shown. */
export const MAIL_CREST_SIZE = 48;

/** Content-ID under which the HTML part of a mail shows the crest. */
export const MAIL_CREST_ID = 'stemma@prenotazioni';

const PIXELS_ON_DENSE_SCREENS = 2 * MAIL_CREST_SIZE;
const WHITE = '#ffffff';

/** Returns the crest of a mail: a small square on white, because mail programs darken what is behind a picture. */
export async function toMailCrest(image: Buffer): Promise<Buffer> {
  return sharp(image)
    .flatten({ background: WHITE })
    .resize(PIXELS_ON_DENSE_SCREENS - 8, PIXELS_ON_DENSE_SCREENS - 8, { fit: 'contain', background: WHITE })
    .extend({ top: 4, bottom: 4, left: 4, right: 4, background: WHITE })
    .png({ palette: true })
    .toBuffer();
}
