/** The page's only style sheet; it stands in the page, which loads nothing. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1c2430; --quiet: #4a5462; --line: #c9c5ba; --before: #8a1f17;
  --before-tint: #fbeceb; --after: #0b5345; --after-tint: #e6f3ef; --mark: #fff6d6; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 66rem; padding: 1.5rem 1rem 3rem; background: #fff; color: var(--ink);
  font: 1rem/1.5 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
.about { color: var(--quiet); }
.summary { margin: 1rem 0 0; padding: .75rem 1rem .75rem 2rem; border: 1px solid var(--line); border-left: .4rem solid var(--ink); font-weight: 600; }
.item { margin: .9rem 0; break-inside: avoid; }
.lines { list-style: none; margin: .35rem 0 0; padding: 0; }
.lines li { padding: .15rem .5rem; margin: 2px 0; border-left: .3rem solid var(--line); }
.lines .before { background: var(--before-tint); color: var(--before); border-color: var(--before); }
.lines .after { background: var(--after-tint); color: var(--after); border-color: var(--after); }
.mark { font-weight: 700; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 1.5rem; font-size: .9rem; }
caption { text-align: left; font-weight: 700; padding-bottom: .4rem; font-size: 1rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
tbody th { min-width: 8.5rem; }
thead th { background: #f3f1ea; }
.changed { background: var(--mark); }
.changed .was { color: var(--before); }
.changed .is { color: var(--after); font-weight: 700; }
.was, .is { display: block; }
.quiet { color: var(--quiet); }
@media (max-width: 48rem) {
  table, tbody, tr, th, td, caption { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { margin-bottom: .75rem; border: 1px solid var(--line); }
  th, td { border: 0; border-bottom: 1px solid var(--line); }
  tbody th { background: #f3f1ea; min-width: 0; }
  td::before { content: attr(data-column) ': '; font-weight: 600; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
}
`;
