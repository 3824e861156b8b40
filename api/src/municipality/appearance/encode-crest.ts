import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** Largest accepted file in bytes: with its base64 encoding it fits into a request. */
export const MAX_CREST_BYTES = 64_000;
/** Width and height in pixels within which the crest is drawn: a header shows 82 pixels on a dense screen. */
const CREST_SIZE = 256;
const MAX_PIXELS = 4_000_000;
const SVG_DPI = 72;
const MAX_SVG_DPI = 2_400;

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SVG_START = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/;

/** A crest as a PNG, and its SHA-256 hash in hexadecimal. */
export type EncodedCrest = { image: Buffer; hash: string };

/**
 * Draws an uploaded SVG or PNG as a new PNG, so that no script, metadata or reference of the file remains. Returns null
 * for other formats and for files that cannot be drawn.
 */
export async function encodeCrest(file: Buffer): Promise<EncodedCrest | null> {
  const isSvg = isSafeSvg(file);
  if (!isSvg && !file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return null;
  try {
    const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const;
    const { width, height } = await sharp(file, options).metadata();
    const density = Math.min(MAX_SVG_DPI, Math.max(SVG_DPI, (SVG_DPI * CREST_SIZE) / Math.max(width, height)));
    const image = await sharp(file, isSvg ? { ...options, density } : options)
      .resize(CREST_SIZE, CREST_SIZE, { fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer();
    return { image, hash: createHash('sha256').update(image).digest('hex') };
  } catch {
    return null;
  }
}

// A document type can define entities that expand to gigabytes or name local files; no crest needs one.
function isSafeSvg(file: Buffer): boolean {
  const text = file.toString('utf8').replace(/<!DOCTYPE svg PUBLIC "[^"[\]]*"\s+"[^"[\]]*"\s*>/, '');
  return SVG_START.test(text) && !/<!(DOCTYPE|ENTITY)/i.test(text);
}
