// npm run conformance [NAME...]: the conformance suites that are at hand, each with the fewest cases that must pass. Exit code 1 where one falls
// below. Suites are those of $CROSSFOOT_SHARED/conformance (../shared by default); one that is not there is told and passed over.
/** A module's `run` gives { name, passed, total, failures }, or undefined where its suite is not at hand. */
const FLOORS = { trr: 265, xdt: 330 };

const wanted = process.argv.slice(2);
let fallen = false;
for (const [module, floor] of Object.entries(FLOORS)) {
  if (wanted.length > 0 && !wanted.includes(module)) continue;
  const { run } = await import(`./${module}.mjs`);
  const result = await run();
  if (result === undefined) {
    console.log(`${module}: not at hand`);
    continue;
  }
  const { name, passed, total, failures } = result;
  console.log(`${name}: ${passed} of ${total}${passed < floor ? `, FEWER THAN ${floor}` : ''}`);
  for (const failure of failures) console.log(`  ${failure}`);
  if (passed < floor) fallen = true;
}
process.exitCode = fallen ? 1 : 0;
