interface Look {
  readonly kind: 'look';
  readonly behind: boolean;
  readonly not: boolean;
  readonly steps: Steps;
}
/** A step of an expression; places are told from the step itself. */
type Step =
  | { readonly kind: 'character'; readonly is: (character: string) => boolean }
  | { readonly kind: 'try'; readonly first: number; readonly second: number }
  | { readonly kind: 'go'; readonly by: number }
  | { readonly kind: 'holds'; readonly test: (text: string, at: number) => boolean }
  | Look
  | { readonly kind: 'begin' }
  | { readonly kind: 'moved' };
type Steps = readonly Step[];

/** The steps of an expression as ECMAScript (2025, § 22.2.2) has them tried; fails for back references, which only this does not know. */
function stepsOf({ source, flags }: RegExp): Steps {
  const own = flags.replace(/[gyd]/g, '');
  const parts = source.match(PART) ?? [];
  let next = 0;

  const either = (): Steps => {
    const one = sequence();
    if (parts[next] !== '|') return one;
    next++;
    const other = either();
    return [{ kind: 'try', first: 1, second: one.length + 2 }, ...one, { kind: 'go', by: other.length + 1 }, ...other];
  };
  const sequence = (): Steps => {
    const steps: Step[] = [];
    while (next < parts.length && parts[next] !== '|' && parts[next] !== ')') steps.push(...repeated(single()));
    return steps;
  };
  const single = (): Steps => {
    const part = parts[next++] as string;
    if (part.startsWith('(')) {
      const inner = either();
      next++;
      const behind = part.startsWith('(?<=') || part.startsWith('(?<!');
      if (!behind && part !== '(?=' && part !== '(?!') return inner;
      return [{ kind: 'look', behind, not: part.endsWith('!'), steps: inner }];
    }
    if (/^\\(?:k|[1-9])/.test(part)) throw new Error(`a back reference: ${source}`);
    return [ASSERTIONS.has(part) ? assertion(part, own) : character(part, own)];
  };
  const repeated = (steps: Steps): Steps => {
    const [, sign, least, comma, most] = REPEATED.exec(parts[next] ?? '') ?? [];
    if (sign === undefined) return steps;
    const lazy = (parts[next++] as string).length > 1 && (parts[next - 1] as string).endsWith('?');
    const from = sign === '+' ? 1 : Number(least ?? 0);
    const to = sign === '?' ? 1 : most ? Number(most) : least && !comma ? from : undefined;
    const must = Array<Steps>(from).fill(steps).flat();
    return to === undefined ? [...must, ...anyTimes(steps, lazy)] : [...must, ...upTo(to - from, steps, lazy)];
  };
  return either();
}

/** What an expression is made of: groups, classes, escapes, repetitions, characters. */
const PART =
  /\(\?(?:[:=!]|<[=!]|<\w+>)|\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<\w+>|.)|[*+?]\??|\{\d+(?:,\d*)?\}\??|./gisu;
const REPEATED = /^([*+?]|\{(\d+)(,?)(\d*)\})\??$/;
const ASSERTIONS = new Set(['^', '$', '\\b', '\\B']);

function assertion(part: string, flags: string): Step {
  const expression = new RegExp(part, `${flags}y`);
  const test = (text: string, at: number) => {
    expression.lastIndex = at;
    return expression.test(text);
  };
  return { kind: 'holds', test };
}

function character(part: string, flags: string): Step {
  const expression = new RegExp(`^${part}$`, flags);
  const judged = new Map<string, boolean>();
  const is = (one: string) => {
    if (!judged.has(one)) judged.set(one, expression.test(one));
    return judged.get(one) as boolean;
  };
  return { kind: 'character', is };
}

const choice = (lazy: boolean, inside: number, beyond: number): Step =>
  lazy ? { kind: 'try', first: beyond, second: inside } : { kind: 'try', first: inside, second: beyond };

function anyTimes(steps: Steps, lazy: boolean): Steps {
  const { length } = steps;
  return [choice(lazy, 1, length + 4), { kind: 'begin' }, ...steps, { kind: 'moved' }, { kind: 'go', by: -length - 3 }];
}

function upTo(times: number, steps: Steps, lazy: boolean): Steps {
  const { length } = steps;
  return Array.from({ length: times }, (_, i) => [choice(lazy, 1, (times - i) * (length + 1)), ...steps]).flat();
}

interface Thread {
  readonly step: number;
  readonly at: number;
  /** Where the repetitions under way began their last turn. */
  readonly begun: Begun | undefined;
}
interface Begun {
  readonly at: number;
  readonly outer: Begun | undefined;
}

/** Where a match from here ends (only one that ends at `goal` where it is given), and how many steps were tried. */
function tryFrom(steps: Steps, text: string, from: number, whole: boolean, goal?: number) {
  const open: Thread[] = [{ step: 0, at: from, begun: undefined }];
  let tried = 0;
  for (let thread = open.pop(); thread; thread = open.pop()) {
    let { step, at, begun } = thread;
    for (;;) {
      const here = steps[step];
      if (!here && (goal === undefined || at === goal)) return { end: at, tried };
      if (!here) break;
      tried++;
      if (here.kind === 'go') step += here.by;
      else if (here.kind === 'try') {
        open.push({ step: step + here.second, at, begun });
        step += here.first;
      } else {
        if (here.kind === 'begin') begun = { at, outer: begun };
        else if (here.kind === 'moved') {
          if (begun?.at === at) break;
          begun = begun?.outer;
        } else if (here.kind === 'character') {
          const one = whole ? String.fromCodePoint(text.codePointAt(at) ?? 0) : (text[at] as string);
          if (at >= text.length || !here.is(one)) break;
          at += one.length;
        } else if (here.kind === 'holds') {
          if (!here.test(text, at)) break;
        } else {
          const seen = look(here, text, at, whole);
          tried += seen.tried;
          if (seen.found === here.not) break;
        }
        step++;
      }
    }
  }
  return { end: undefined, tried };
}

/** So far back a look behind may begin; those of a program that reads hostile text look at some characters. */
const BEHIND = 20;

function look({ behind, steps }: Look, text: string, at: number, whole: boolean) {
  let tried = 0;
  for (let from = at; from >= (behind ? Math.max(0, at - BEHIND) : at); from--) {
    const answer = tryFrom(steps, text, from, whole, behind ? at : undefined);
    tried += answer.tried;
    if (answer.end !== undefined) return { found: true, tried };
  }
  return { found: false, tried };
}

const known = new Map<string, Steps>();

/**
 * The steps tried until an expression is found in a text from a place on, or is not: what an engine that goes back may have
 * to try. `end` is where the match ends.
 */
export function search(expression: RegExp, text: string, from: number) {
  const written = String(expression);
  const steps = known.get(written) ?? stepsOf(expression);
  known.set(written, steps);
  const whole = expression.unicode;
  let tried = 0;
  for (let start = from; start <= text.length; start++) {
    const answer = tryFrom(steps, text, start, whole);
    tried += 1 + answer.tried;
    if (answer.end !== undefined || expression.sticky) return { start, end: answer.end, tried };
  }
  return { start: undefined, end: undefined, tried };
}
