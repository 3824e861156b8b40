/** Largest file that the server accepts, in bytes. */
const MAX_BYTES = 64_000;
const SIZES_PX = [512, 384, 256];

/** Returns a picture file in base64. A file that is too large for the server is drawn smaller as a PNG. */
export async function readCrestFile(file: File): Promise<string> {
  const url = await readDataUrl(file);
  if (file.size <= MAX_BYTES) return toBase64(url);
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  for (const size of SIZES_PX) {
    const base64 = toBase64(draw(picture, size));
    if (base64.length * 0.75 <= MAX_BYTES) return base64;
  }
  // The server answers that it is too large.
  return toBase64(draw(picture, SIZES_PX.at(-1)!));
}

function draw(picture: HTMLImageElement, size: number): string {
  const scale = size / Math.max(picture.naturalWidth, picture.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

function readDataUrl(file: File): Promise<string> {
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
