/** What the page says of its municipality as it arrives, before the service has been asked. */
export const initialMessages = {
  name: wordsIn('.it-brand-title'),
  region: wordsIn('.navbar-brand'),
  welcome: wordsIn('.welcome'),
};

function wordsIn(place: string): string {
  return document.querySelector(place)?.textContent ?? '';
}
