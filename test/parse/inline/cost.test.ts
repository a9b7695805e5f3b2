import { afterAll, describe, expect, test } from '@jest/globals';
import { loadLibxml2 } from '../../../src/xml/libxml2.js';
import { type Counted, meter, startMeter, stopMeter } from '../../cost/meter.mjs';

await loadLibxml2();

startMeter();
const { discover } = await import('../../../src/dts/discover.js');
const { standardLibrary } = await import('../../../src/dts/library.js');
const { INLINE_INSTANCE_RULES } = await import('../../../src/validate/inline/inline.js');
const { read } = await import('./read.js');
afterAll(stopMeter);

const NO_TAXONOMY = discover([], standardLibrary).value;
const page = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:h="urn:h"
    xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2022-02-16"><body>${body}</body></html>`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const text = (more: string, body: string) => `<ix:nonNumeric name="h:x" contextRef="c"${more}>${body}</ix:nonNumeric>`;
const nested = (count: number, more: string) =>
  times(count, () => `<ix:nonNumeric name="h:x" contextRef="c"${more}>words <ix:exclude>a</ix:exclude>`) +
  times(count, () => '</ix:nonNumeric>');

/** Reports of so many of something; `count` is at most 1,500 where depth has its limit. */
const FAMILIES: Readonly<Record<string, (count: number) => string>> = {
  figures: (count) =>
    times(
      count,
      (i) =>
        `<p><ix:nonFraction name="h:x" contextRef="c${i}" unitRef="u" format="ixt:num-dot-decimal" scale="3">1,${100 + (i % 900)}</ix:nonFraction></p>`,
    ),
  'texts in texts': (count) => nested(count, ''),
  'escaped texts in texts': (count) => nested(count, ' escape="true"'),
  'one long chain': (count) =>
    text(' continuedAt="c0"', 'head') +
    times(count, (i) => `<ix:continuation id="c${i}" continuedAt="c${i + 1}">part <b>of</b> it</ix:continuation>`),
  'one chain of many texts': (count) =>
    times(count, () => text(' continuedAt="c0"', 'head')) +
    times(count, (i) => `<ix:continuation id="c${i}" continuedAt="c${i + 1}">part</ix:continuation>`),
  'continuations in circles': (count) =>
    times(count, (i) => text(` continuedAt="c${i}"`, 'head')) +
    times(count, (i) => `<ix:continuation id="c${i}" continuedAt="c${(i + 1) % count}">part</ix:continuation>`),
  'fractions in fractions': (count) =>
    times(count, () => '<ix:fraction name="h:x" contextRef="c" unitRef="u">') +
    times(count, () => '<ix:numerator>1</ix:numerator><ix:denominator>2</ix:denominator>') +
    times(count, () => '</ix:fraction>'),
  'relationships of all with all': (count) =>
    times(count, (i) => `<ix:nonFraction id="f${i}" name="h:x">1</ix:nonFraction>`) +
    `<ix:resources><ix:relationship fromRefs="${times(count, (i) => `f${i} `)}" toRefs="${times(count, (i) => `f${i} `)}"/></ix:resources>`,
  'one id of many': (count) => times(count, () => '<p id="a">x</p>') + times(count, () => text(' id="a"', 'x')),
};

describe('work grows with the length', () => {
  test.each(Object.entries(FAMILIES))('of %s', (_, make) => {
    const work = (count: number) => () => {
      const { value: instance } = read(page(make(count)));
      for (const rule of INLINE_INSTANCE_RULES) Array.from(rule(instance, NO_TAXONOMY));
    };
    // the first is for what is worked out once
    const [, before, after] = meter([work(40), work(400), work(1200)], '/src/') as [Counted, Counted, Counted];
    const told = after.places.slice(0, 3).map(({ place, count }) => `${place} ${count}`);
    // what goes with the square would be nine times as much
    expect([after.work / before.work < 4, told]).toEqual([true, told]);
  });
});
