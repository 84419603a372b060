/**
 * The look of the page. Nothing is said by colour: what went is struck out between `[` and `]`, what came is underlined
 * between `{` and `}`, so that a black and white print and a photocopy say the same.
 */
export const STYLE = [
  ':root{color-scheme:light dark;--line:#767676}',
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,"Source Serif 4",serif;overflow-wrap:anywhere}',
  'h1,h2,h3,h4,table,summary,.id,.tag{font-family:system-ui,sans-serif}',
  'h1{line-height:1.2}h2{margin-top:2.5rem;border-bottom:2px solid}h3{margin-top:2rem}h4{margin:1.6rem 0 .3rem}',
  'del{text-decoration:line-through 2px}ins{text-decoration:underline 2px;text-underline-offset:.2em;font-weight:600}',
  '.tag{border:1px solid var(--line);border-radius:.2rem;padding:0 .35rem;font-size:.8rem;white-space:nowrap}',
  '.meaning{border-inline-start:4px solid;padding-inline-start:.8rem;margin:.5rem 0;font-family:system-ui,sans-serif;font-size:.95rem}',
  '.name{font-family:system-ui,sans-serif;font-size:.8rem;font-variant:small-caps;margin:.8rem 0 0}',
  '.unit p{margin:.2rem 0 .5rem}.item{padding-inline-start:1.4rem;text-indent:-1rem}.deep{padding-inline-start:2.8rem}',
  'table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.8rem 0}th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}',
  'pre{white-space:pre-wrap;border:1px solid var(--line);padding:.6rem}details{margin:.4rem 0}summary{cursor:pointer}',
  '.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  '@media print{body{max-width:none;margin:0}details:not([open])>*{display:block}}',
].join('');
