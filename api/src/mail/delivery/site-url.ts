/** Returns the URL to which the links of a municipality's mails lead: the public URL, on its own host if it has one. */
export function getSiteUrl(publicUrl: string, ownHost: string | null): string {
  if (ownHost === null) return publicUrl;
  const site = new URL(publicUrl);
  site.hostname = ownHost;
  return site.href.replace(/\/+$/, '');
}
