// Laws draw the same texts on every run, so that what is red was made so by a change; VARY_SEED draws others.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.VARY_SEED ?? 1) });
