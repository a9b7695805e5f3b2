/** The look of the page: a printed annual report on paper, the same by night. No colour says what words do not. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1c1b19; --soft: #6b6760; --line: #d9d4cb; --rule: #3a3733;
  --tag: #2f6f8f66; --hover: #2f6f8f1f; --review: #b4690e; --failed: #b3261e; --review-wash: #f6c16b40;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #e9e5dd; --soft: #a19b90; --line: #3b3832; --rule: #c9c3b8;
    --tag: #7fc0df66; --hover: #7fc0df26; --review: #f0b35a; --failed: #ff8a80; --review-wash: #c9832633;
  }
}
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body {
  max-width: 47rem; margin: 0 auto; padding: 3.5rem 1.5rem 3rem;
  font: 1.0625rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, "Liberation Serif", serif;
  font-variant-numeric: lining-nums; hanging-punctuation: first; text-rendering: optimizeLegibility;
}
h1 { font-size: 1.65rem; line-height: 1.25; font-weight: 600; letter-spacing: .01em; margin: 0 0 1.6rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; font-weight: 600; margin: 2.6rem 0 .8rem; }
p { margin: 0 0 1.05rem; text-wrap: pretty; hyphens: auto; }
.of, .lead, .told { color: var(--soft); font-size: .875rem; line-height: 1.5; }
.of { margin-bottom: 2.4rem; padding-bottom: .6rem; border-bottom: 1px solid var(--line); }
.lead { letter-spacing: .05em; margin-bottom: .35rem; }
.told { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); }
.caption { font-weight: 600; margin: 1.9rem 0 .3rem; break-after: avoid; }
p.before { break-after: avoid; margin-bottom: .3rem; }
.table { overflow-x: auto; margin: .6rem 0 1.7rem; padding-bottom: .3rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.35; font-variant-numeric: lining-nums tabular-nums; }
thead { break-after: avoid; }
thead th { font-weight: 600; text-align: right; vertical-align: bottom; padding: .12rem .55em .12rem 1.2em; }
thead th.over { text-align: center; border-bottom: 1px solid var(--line); padding-left: .4em; padding-right: .4em; }
thead th.stub { text-align: left; padding-left: 0; font-weight: 400; }
thead tr:last-child th, thead tr:last-child td { padding-bottom: .4rem; border-bottom: 1px solid var(--rule); }
.aside { color: var(--soft); font-weight: 400; font-style: italic; }
tbody tr { break-inside: avoid; }
tbody tr:first-child > * { padding-top: .5rem; }
tbody tr:hover > * { background: var(--hover); }
.label { text-align: left; font-weight: 400; padding: .17rem 1rem .17rem 1em; text-indent: -1em; }
.in-1 { padding-left: 2em; } .in-2 { padding-left: 3em; } .in-3 { padding-left: 4em; } .in-4 { padding-left: 5em; }
.group .label { padding-top: .7rem; font-style: italic; }
td.figure { text-align: right; white-space: nowrap; vertical-align: bottom; padding: .17rem .55em .17rem 1.2em; }
.percent td.figure, .percent thead th.col { padding-right: 1.5em; }
td.figure > i { position: absolute; font-style: normal; }
th.total, th.grand { font-weight: 600; }
td.total, td.grand { position: relative; font-weight: 600; }
td.total::before, td.grand::before, td.grand::after { content: ""; position: absolute; left: 1.1em; right: .1em; }
td.total::before, td.grand::before { top: 0; border-top: 1px solid var(--rule); }
td.grand::after { bottom: -.1rem; border-bottom: 3px double var(--rule); }
sup { font-size: .7em; line-height: 0; margin-left: .1em; }
sup a, .footnote .mark { color: inherit; text-decoration: none; }
.footnote { font-size: .875rem; line-height: 1.5; padding-left: 2em; text-indent: -2em; margin-bottom: .6rem; }
.footnote .mark { display: inline-block; min-width: 1.75em; text-indent: 0; color: var(--soft); }
.footnote + p:not(.footnote), .footnote + div { margin-top: 1.6rem; }
.footnote:target { background: var(--hover); }
.fact { border-bottom: 1px dotted var(--tag); cursor: help; }
.fact:hover { background: var(--hover); border-bottom: 1px solid currentColor; }
.proved { border-bottom-style: solid; }
.failed, .failed:hover { border-bottom: 2px dashed var(--failed); color: var(--failed); }
.review, .review:hover { border-bottom: 2px solid var(--review); background: var(--review-wash); }
@media (max-width: 34rem) { body { padding: 1.5rem 1rem; font-size: 1rem; } table { font-size: .8125rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --rule: #000; --tag: transparent; --review: #000; --failed: #000; --review-wash: transparent; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
}
`;
