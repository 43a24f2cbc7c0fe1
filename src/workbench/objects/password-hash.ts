/** The 16-bit hash by which .xlsx files remember a sheet password (ECMA-376 part 4, "password"). */

/** Four hexadecimal digits. The algorithm is weak by design: it guards against slips, not against intent. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index--) {
    hash = ((hash >> 14) & 0x01) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(index);
  }
  hash = ((hash >> 14) & 0x01) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return (hash & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}
