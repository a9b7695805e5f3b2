/**
 * A `file:` address as one relative to a folder's, which ends with a slash; any other as it is. Both are absolute, and stay escaped as
 * addresses are.
 */
export function relativeTo(folder: string, address: string): string {
  if (!folder.startsWith('file:') || !address.startsWith('file:')) return address;
  const [from, to] = [new URL(folder), new URL(address)];
  const up = from.pathname.split('/').slice(0, -1);
  const down = to.pathname.split('/');
  let shared = 0;
  while (shared < up.length && shared < down.length - 1 && up[shared] === down[shared]) shared++;
  return `${'../'.repeat(up.length - shared)}${down.slice(shared).join('/')}${to.hash}`;
}
