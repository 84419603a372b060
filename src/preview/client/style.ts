/** The style of the mark and the panel. */
export const STYLE_TEXT = `
:host {
  --paper: #fffefb;
  --panel: #f5f3ed;
  --ink: #1d2125;
  --muted: #575d64;
  --rule: #dcd8cd;
  --strong-rule: #8b8778;
  --link: #0b4a78;
  --bad: #a3160f;
  --poor: #6d4a00;
  --good: #2b5d34;
  position: fixed;
  inset-block-end: max(0.75rem, env(safe-area-inset-bottom));
  inset-inline-end: 0.75rem;
  z-index: 2147483000;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #1d2125;
    --panel: #14171a;
    --ink: #e9e6df;
    --muted: #aab0b6;
    --rule: #343a40;
    --strong-rule: #767d84;
    --link: #93c6f2;
    --bad: #ff9d94;
    --poor: #e9c46a;
    --good: #9bd3a4;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
#frame {
  display: flex;
  flex-direction: column;
  align-items: flex-end;
  gap: 0.5rem;
  max-inline-size: calc(100vw - 1.5rem);
  color: var(--ink);
  font: 0.875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
:host(:dir(rtl)) #frame { align-items: flex-start; }
button {
  min-block-size: 1.75rem;
  padding: 0.15rem 0.65rem;
  border: 1px solid var(--strong-rule);
  border-radius: 2px;
  background: var(--paper);
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover { background: var(--panel); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
#heading:focus { outline: none; }
#mark {
  min-inline-size: 1.75rem;
  font-weight: 600;
  box-shadow: 0 1px 4px rgb(0 0 0 / 18%);
}
#mark.good { padding-inline: 0.4rem; color: var(--good); border-color: var(--rule); }
#mark.poor .sign { color: var(--poor); }
#mark.bad { border-color: var(--bad); color: var(--bad); }
#panel {
  inline-size: min(30rem, calc(100vw - 1.5rem));
  max-block-size: min(70vh, 40rem);
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: 0 1rem 0.9rem;
  border: 1px solid var(--strong-rule);
  border-radius: 2px;
  background: var(--paper);
  box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  overflow-wrap: anywhere;
}
header {
  position: sticky;
  inset-block-start: 0;
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding-block: 0.7rem 0.5rem;
  border-block-end: 1px solid var(--rule);
  background: var(--paper);
}
h2, h3 { margin: 0; font-size: 1rem; line-height: 1.3; }
h3 { margin-block: 0.9rem 0.2rem; color: var(--muted); font-size: 0.8rem; }
p { margin: 0; }
ul, dl { margin: 0; padding: 0; list-style: none; }
.summary { padding-block-start: 0.6rem; }
.note { margin-block-start: 0.7rem; padding-inline-start: 0.7rem; border-inline-start: 3px solid var(--bad); }
li { padding-block: 0.55rem; border-block-start: 1px solid var(--rule); }
li strong { font-weight: 650; }
.error strong { color: var(--bad); }
.warning strong { color: var(--poor); }
.place { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.8rem; line-height: 1.7; }
.code { color: var(--muted); }
.hint { color: var(--muted); }
a { color: var(--link); text-underline-offset: 0.18em; }
.links { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; margin-block: 0.7rem 0.3rem; padding-block-start: 0.6rem; border-block-start: 1px solid var(--rule); }
.links li { display: flex; gap: 0.4rem; align-items: baseline; padding: 0.15rem 0; border: 0; }
kbd {
  padding: 0 0.35rem;
  border: 1px solid var(--strong-rule);
  border-radius: 2px;
  font: 0.8rem ui-monospace, Menlo, Consolas, "Liberation Mono", monospace;
}
dl > div { display: grid; grid-template-columns: 3rem 1fr; padding-block: 0.15rem; }
dd { margin: 0; }
#keys { margin-block-start: 0.6rem; }
#status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { :host { display: none; } }
`;
