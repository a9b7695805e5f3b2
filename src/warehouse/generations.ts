import { copyFile, link, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where readers look: a link to the last generation that is whole. */
const CURRENT = 'current';
const PREFIX = '.generation-';

/**
 * A folder whose content changes all at once. A generation is a folder of files; a new one takes those that stay by links, and `current` is
 * turned to it in one step. Generations that are not current are what a crash has left, or old.
 */
export class Generations {
  constructor(readonly folder: string) {}

  /** The path of a file of the current generation, as readers have it. */
  pathOf(file: string): string {
    return join(this.folder, CURRENT, file);
  }

  /** The files below a folder of the current generation, by their paths from its top, in order. */
  async list(below: string): Promise<readonly string[]> {
    const found = await readdir(this.pathOf(below), { recursive: true, withFileTypes: true }).catch(() => []);
    const top = this.pathOf('');
    return found
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(top.length)
          .replace(/^[\\/]/, ''),
      )
      .sort();
  }

  /** Makes a generation with this name by `fill`, which gets its folder, and turns to it. */
  async next(name: string, fill: (folder: string) => Promise<void>): Promise<void> {
    const current = await this.#current();
    const liked = `${PREFIX}${name}`;
    // what is current must not be made over
    const made = liked === current ? `${liked}-again` : liked;
    const aside = join(this.folder, `.${CURRENT}-${name}`);
    await rm(join(this.folder, made), { recursive: true, force: true });
    await mkdir(join(this.folder, made), { recursive: true });
    await fill(join(this.folder, made));
    await rm(aside, { force: true });
    await symlink(made, aside);
    await rename(aside, join(this.folder, CURRENT));
    await this.sweep();
  }

  /** Takes a file over as it is. */
  async keep(file: string, into: string): Promise<void> {
    await mkdir(dirname(join(into, file)), { recursive: true });
    const from = this.pathOf(file);
    // a file system without links has copies
    await link(from, join(into, file)).catch(() => copyFile(from, join(into, file)));
  }

  async #current(): Promise<string | undefined> {
    return readlink(join(this.folder, CURRENT)).catch(() => undefined);
  }

  /** Removes what is not current. */
  async sweep(): Promise<void> {
    const current = await this.#current();
    for (const name of await readdir(this.folder)) {
      const own = name.startsWith(PREFIX) || name.startsWith(`.${CURRENT}-`);
      if (own && name !== current) await rm(join(this.folder, name), { recursive: true, force: true });
    }
  }
}
