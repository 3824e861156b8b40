/** Largest file that the server accepts, in bytes. */
const MAX_BYTES = 64_000;
const SIZES_PX = [512, 384, 256];
const PNG_TYPE = 'image/png';
const SVG_TYPE = 'image/svg+xml';

/**
 * Returns a picture file as a PNG in base64. The browser draws an SVG and a file that is too large for the server; in a
 * picture it runs no script and loads nothing. Throws for a file that is no picture.
 */
export async function readCrestFile(file: File): Promise<string> {
  if (file.type === PNG_TYPE && file.size <= MAX_BYTES) return toBase64(await readDataUrl(file));
  const picture = new Image();
  picture.src = await readDataUrl(file.type === SVG_TYPE ? await withSize(file) : file);
  await picture.decode();
  for (const size of SIZES_PX) {
    const base64 = toBase64(draw(picture, size));
    if (base64.length * 0.75 <= MAX_BYTES) return base64;
  }
  // The server answers that it is too large.
  return toBase64(draw(picture, SIZES_PX.at(-1)!));
}

/** Returns the SVG with a width and height in pixels: without, a browser may draw it small or not at all. */
async function withSize(file: File): Promise<Blob> {
  const svg = new DOMParser().parseFromString(await file.text(), SVG_TYPE).documentElement;
  if (!(svg instanceof SVGSVGElement)) throw new TypeError('the file is no SVG');
  const { width, height } = findSize(svg);
  const scale = SIZES_PX[0]! / Math.max(width, height);
  if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width * scale));
  svg.setAttribute('height', String(height * scale));
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: SVG_TYPE });
}

function findSize(svg: SVGSVGElement): { width: number; height: number } {
  const box = svg.viewBox.baseVal;
  const size =
    box !== null && box.width > 0 && box.height > 0
      ? box
      : { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
  if (!(size.width > 0 && size.height > 0)) throw new TypeError('the SVG has no size');
  return size;
}

function draw(picture: HTMLImageElement, size: number): string {
  const scale = size / Math.max(picture.naturalWidth, picture.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(PNG_TYPE);
}

function readDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('the file cannot be read')));
    reader.readAsDataURL(file);
  });
}

function toBase64(dataUrl: string): string {
  return dataUrl.slice(dataUrl.indexOf(',') + 1);
}
