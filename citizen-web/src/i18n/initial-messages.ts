/** Texts in the server's HTML, available before the first response of the API. */
export const initialMessages = {
  name: readText('.it-brand-title'),
  region: readText('.navbar-brand'),
  welcome: readText('.welcome'),
  help: readText('.start-text'),
  phone: readText('.start-phone'),
};

function readText(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}
