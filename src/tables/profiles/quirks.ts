/** How some CRMs write ids and names; profiles say which of these apply. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a Salesforce id: a sheet compares without case, so the 15-character form is no key.
 * Each of the three added characters tells which of five letters are capital.
 */
export function id18(id: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id)) return id;
  let checks = '';
  for (let start = 0; start < 15; start += 5) {
    let bits = 0;
    for (let place = 0; place < 5; place += 1) {
      if (/[A-Z]/.test(id.charAt(start + place))) bits |= 1 << place;
    }
    checks += LETTERS.charAt(bits);
  }
  return id + checks;
}

/** The names in "Acme (1234567); Foo (12)". */
export function associatedNames(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.replace(/\s*\(\d+\)\s*$/, '').trim())
    .filter((name) => name !== '');
}
