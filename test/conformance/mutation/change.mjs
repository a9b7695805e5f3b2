/** A change of a text: `from` (its first place, or all that a global expression finds) becomes `to`. What is not there is an error of the table. */
export function swap(from, to) {
  return (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`there is no ${from}`);
    return changed;
  };
}

export function drop(what) {
  return swap(what, '');
}

/** Several changes, one after the other. */
export function both(...changes) {
  return (text) => changes.reduce((before, change) => change(before), text);
}

/** Before, or behind, the first place of something. */
export function before(what, added) {
  return swap(what, (found) => added + found);
}

export function behind(what, added) {
  return swap(what, (found) => found + added);
}

/** A change of what a JSON text says. */
export function edit(change) {
  return (text) => {
    const said = JSON.parse(text);
    change(said);
    return `${JSON.stringify(said, null, 1)}\n`;
  };
}
