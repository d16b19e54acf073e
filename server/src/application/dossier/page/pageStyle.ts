/** How the page of a dossier looks, on a screen and printed. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 4rem; color: #1b1f24; background: #fff;
  font: 1.0625rem/1.6 "Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }
header { border-bottom: 3px solid #a3141e; padding-bottom: .75rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid #c9ced6; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
main + main { margin-top: 4rem; border-top: 3px solid #a3141e; }
p { margin: .5rem 0; white-space: pre-line; }
a { color: #0b4f9c; }
.kind { font-weight: 700; text-transform: uppercase; letter-spacing: .04em; margin-top: 1.25rem; }
.soft { color: #525c69; font-size: .9375rem; }
.summary { margin-left: 1.25rem; padding-left: .75rem; border-left: 3px solid #c9ced6; }
.gaps { border: 1px solid #b06a00; background: #fff7e8; padding: 0 1rem .5rem; margin-top: 1rem; }
.gaps h2 { border: 0; margin-top: .75rem; }
ul { padding-left: 1.25rem; margin: .25rem 0; }
.files { list-style: none; padding: 0; }
.files li { padding: .25rem 0; }
code, pre { font: .9375rem/1.5 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
pre { background: #f2f4f7; padding: .75rem; white-space: pre-wrap; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { border: 1px solid #c9ced6; padding: .25rem .6rem; text-align: left; }
th { background: #f2f4f7; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
@media print { body { max-width: none; padding: 0; } nav { display: none; } main + main { break-before: page; } }
`;
