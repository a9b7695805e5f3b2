// A counter of work instead of a clock. V8 counts how often each block of the program runs: that is exact, the same on every machine,
// and needs nothing in the program itself. What built-in functions do inside, it does not see: for those that walk without
// calling back, the characters and elements that they go over are counted here.
import { Session } from 'node:inspector';

const session = new Session();
session.connect();

function ask(method, parameters) {
  let answer;
  session.post(method, parameters, (error, result) => {
    if (error) throw new Error(error.message);
    answer = result;
  });
  return answer;
}

/** Must be called before the program is loaded: only what is compiled afterwards is counted by blocks. */
export function startMeter() {
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** Counting makes everything slower: what runs afterwards need not be. */
export function stopMeter() {
  ask('Profiler.stopPreciseCoverage');
  ask('Profiler.disable');
}

/**
 * The work of doing each of these, in turn: blocks run in files under `folder`, and what built-ins went over. `places` tells
 * where, dearest first, by file and offset; built-ins are told by the line that calls them, where a call goes over much at once.
 * `searched` tells what a regular expression costs.
 */
export function meter(works, folder, searched = scanned) {
  ask('Profiler.takePreciseCoverage');
  return works.map((work) => {
    const watch = watchBuiltIns(folder, searched);
    try {
      work();
    } finally {
      watch.end();
    }
    const places = placesOf(ask('Profiler.takePreciseCoverage').result, folder);
    const blocks = places.reduce((sum, { count }) => sum + count, 0);
    const all = [...places, ...watch.places()].sort((a, b) => b.count - a.count);
    return { work: blocks + watch.count(), blocks, built: watch.count(), places: all };
  });
}

function placesOf(scripts, folder) {
  return scripts
    .filter(({ url }) => url.includes(folder) && !url.includes('node_modules'))
    .flatMap(({ url, functions }) =>
      functions.map(({ functionName, ranges }) => ({
        place: `${url.slice(url.lastIndexOf(folder) + folder.length)}:${ranges[0].startOffset} ${functionName}`,
        count: ranges.reduce((sum, range) => sum + range.count, 0),
      })),
    )
    .filter(({ count }) => count > 0);
}

/** Built-ins that walk over a whole list or text without calling back. */
const LISTS = [
  'includes',
  'indexOf',
  'lastIndexOf',
  'concat',
  'join',
  'reverse',
  'splice',
  'shift',
  'unshift',
  Symbol.iterator,
];
const TEXTS = ['replaceAll', 'trim', 'toLowerCase', 'toUpperCase', 'normalize', 'startsWith', 'endsWith'];

/** A call of a built-in that goes over so much is told by the line that calls it: one of so many, for stacks are slow to take. */
const MUCH = 1000;
const ONE_OF = 32;

function watchBuiltIns(folder, searched) {
  let total = 0;
  let calls = 0;
  let counting = false;
  const dear = new Map();
  const tell = (spent) => {
    const lines = new Error().stack.split('\n').slice(2);
    const caller = (lines.find((line) => line.includes(folder)) ?? lines[0]).trim();
    dear.set(caller, (dear.get(caller) ?? 0) + spent * ONE_OF);
  };
  const undo = [];
  const wrap = (owner, name, cost) => {
    const own = owner[name];
    const counted = function (...given) {
      const from = this.lastIndex;
      const answer = own.apply(this, given);
      if (counting) return answer;
      counting = true;
      const spent = cost(this, given, answer, from);
      counting = false;
      total += spent;
      if (spent >= MUCH && ++calls % ONE_OF === 0) tell(spent);
      return answer;
    };
    Object.defineProperty(owner, name, { value: counted, configurable: true, writable: true, enumerable: false });
    undo.push(() =>
      Object.defineProperty(owner, name, { value: own, configurable: true, writable: true, enumerable: false }),
    );
  };
  for (const name of LISTS) wrap(Array.prototype, name, (self) => self.length);
  wrap(Array.prototype, 'slice', (_, __, answer) => answer.length);
  for (const name of TEXTS) {
    const whole = !name.endsWith('sWith');
    wrap(String.prototype, name, (self, [what]) => (whole ? self.length : String(what).length));
  }
  wrap(
    String.prototype,
    'indexOf',
    (self, [, from = 0], at) => (at < 0 ? self.length : at) - Math.min(from, self.length),
  );
  wrap(String.prototype, 'includes', (self) => self.length);
  wrap(RegExp.prototype, 'exec', searched);
  return {
    count: () => total,
    places: () => [...dear].map(([caller, count]) => ({ place: caller, count })),
    end: () => {
      for (const back of undo.reverse()) back();
    },
  };
}

/** The characters that a pattern went over, were it never to go back: patterns here have no nested repetition. */
function scanned(pattern, [text], match, from) {
  if (pattern.sticky) return match ? match[0].length + 1 : 1;
  const start = pattern.global ? from : 0;
  return (match ? match.index + match[0].length : String(text).length) - start + 1;
}
