// npm run conformance [-- SUITE...]: the conformance suites that are at hand in $CROSSFOOT_SHARED/conformance (../shared by default), every edition, with what
// fails. Exit code 1 where more fails than may.
const SUITES = {
  trr: { called: 'Transformation registry', may: 0 },
  xbrl21: { called: 'XBRL 2.1', may: 0 },
  xdt: { called: 'XBRL Dimensions 1.0', may: 0 },
};

const wanted = process.argv.slice(2);
for (const [module, { called, may }] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(module)) continue;
  const { run } = await import(`./${module}.mjs`);
  const editions = run();
  if (editions.length === 0) console.log(`${called}: not at hand`);
  for (const { name, total, failures } of editions) {
    const fallen = failures.length > may;
    console.log(`${called} (${name}): ${total - failures.length} of ${total}${fallen ? `, ${may} may fail` : ''}`);
    for (const failure of failures) console.log(`  ${failure}`);
    if (fallen) process.exitCode = 1;
  }
}
