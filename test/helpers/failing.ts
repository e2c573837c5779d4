/**
 * Script code to put after the bundle: `failAt(n)` makes the n-th changing call of the spreadsheet
 * service in each later run throw, as Google does when it is overloaded; `failAt(0)` ends that.
 */
export const FAILING_SERVICE = `
function failAt(number) {
  PropertiesService.getScriptProperties().setProperty('failAt', String(number));
}
(() => {
  let left = 0;
  try {
    left = Number(PropertiesService.getScriptProperties().getProperty('failAt'));
  } catch {
    return;
  }
  if (!left) return;
  const inside = new WeakMap();
  const isService = (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) === null;
  const shown = (value) => {
    if (Array.isArray(value)) return value.map(shown);
    return isService(value) ? failing(value) : value;
  };
  const plain = (value) => {
    if (Array.isArray(value)) return value.map(plain);
    return inside.get(value) ?? value;
  };
  function failing(service) {
    const proxy = new Proxy({}, {
      get: (_, name) => {
        const member = service[name];
        if (typeof member !== 'function') return member;
        return (...given) => {
          if (/^(set|insert|delete|hide|show|move|add|clear|remove|activate)/.test(name)) {
            left -= 1;
            if (left === 0) throw new Error('Service Spreadsheets failed while accessing the document.');
          }
          return shown(member.apply(service, given.map(plain)));
        };
      },
    });
    inside.set(proxy, service);
    return proxy;
  }
  SpreadsheetApp = failing(SpreadsheetApp);
})();
`;
