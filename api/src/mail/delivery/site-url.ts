/** Returns the URL to which the links of a municipality's mails lead: the public URL, on its own host if it has one. */
export function getSiteUrl(publicUrl: string, ownHost: string | null): string {
  if (ownHost === null) return publicUrl;
  const site = new URL(publicUrl);
  site.hostname = ownHost;
  return site.href.replace(/\/+$/, '');
}

/** Returns the page where a member of staff chooses a password. The token is in the fragment, which no server logs. */
export function staffLinkUrl(site: string, token: string): string {
  return `${site}/staff/nuova-password#${token}`;
}
