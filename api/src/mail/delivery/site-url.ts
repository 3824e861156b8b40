/** The site to which the mails of a comune lead: the installation's, or where several comuni share one, its own host there. */
export function getSiteUrl(publicUrl: string, ownHost: string | null): string {
  if (ownHost === null) return publicUrl;
  const site = new URL(publicUrl);
  site.hostname = ownHost;
  return site.href.replace(/\/+$/, '');
}
