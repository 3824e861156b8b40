/** Largest file that is read: the API takes lists of 2000 people. */
export const MAX_FILE_BYTES = 400_000;

/** Returns the text of a file in UTF-8, or in Windows-1252 as Excel saves it; null if the file is too large. */
export async function readListFile(file: Blob): Promise<string | null> {
  if (file.size > MAX_FILE_BYTES) return null;
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
