/** Style sheet of the local mailbox. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #17324d; --quiet: #5b6f82; --line: #d9dee5; --paper: #fff; --wash: #f5f6f7;
  --link: #0059b3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf2; --quiet: #a6b4c2; --line: #3a4652; --paper: #161c22; --wash: #1e262e; --link: #7db8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--wash); color: var(--ink); font: 1rem/1.5 'Titillium Web', system-ui, sans-serif; }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { padding-bottom: 0; }
h1 { font-size: 1.5rem; margin: .25rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, pre:focus-visible, iframe:focus-visible { outline: 3px solid var(--link);
  outline-offset: 2px; }
.quiet { color: var(--quiet); margin: 0; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
.mails { list-style: none; margin: 0; padding: 0; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem 1rem; text-decoration: none;
  color: inherit; }
.mails a:hover strong { text-decoration: underline; }
.mails strong { overflow-wrap: anywhere; }
.empty { padding: 2rem 1rem; text-align: center; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; padding: 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 36rem; border: 0; border-radius: .5rem; background: #fff; }
pre { margin: 0; padding: 1rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5
  ui-monospace, monospace; }
details { margin-top: 1.5rem; }
summary { cursor: pointer; padding: .5rem 0; }
.files { padding: .75rem 1rem .75rem 2.25rem; margin: 0; }
@media (max-width: 30rem) { .mails a, dl { grid-template-columns: 1fr; } }
`;

/** Script that refreshes the list of mails without a reload, and updates the status for screen readers. */
export const SCRIPT = `
const refresh = async () => {
  if (!document.hidden) {
    try {
      const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
      const [now, then] = [page, document].map((one) => one.querySelector('main'));
      if (now.innerHTML !== then.innerHTML) {
        then.replaceChildren(...now.childNodes);
        document.querySelector('[role=status]').textContent = page.querySelector('[role=status]').textContent;
      }
    } catch {}
  }
  setTimeout(refresh, 2000);
};
setTimeout(refresh, 2000);
`;
