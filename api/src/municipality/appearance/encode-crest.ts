import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** Largest accepted file in bytes: with its base64 encoding it fits into a request. */
export const MAX_CREST_BYTES = 64_000;
/** Width and height in pixels within which the crest is drawn: a header shows 82 pixels on a dense screen. */
const CREST_SIZE = 256;
/** Decoding more would cost memory and time: a small file can hold a picture of any size. */
const MAX_PIXELS = 4_000_000;

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A crest as a PNG, and its SHA-256 hash in hexadecimal. */
export type EncodedCrest = { image: Buffer; hash: string };

/**
 * Encodes the pixels of an uploaded PNG again, so that nothing else of the file remains. Returns null for other formats
 * and for broken or huge pictures. An SVG is drawn by the browser that sends it: drawing can take a server without end.
 */
export async function encodeCrest(file: Buffer): Promise<EncodedCrest | null> {
  if (!file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return null;
  try {
    const image = await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .resize(CREST_SIZE, CREST_SIZE, { fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
    return { image, hash: createHash('sha256').update(image).digest('hex') };
  } catch {
    return null;
  }
}
