// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls these by their names.
function onOpen() {
  Check_.menu();
}

function prepareConformance() {
  Check_.prepare();
}

function checkConformance() {
  return Check_.check();
}

function runConformance() {
  Check_.prepare();
  SpreadsheetApp.flush();
  return Check_.check();
}

/**
 * Tells what kinds of values it was given.
 * @param {*} values a cell or a range
 * @customfunction
 */
function CHECK_KINDS(values) {
  return Check_.kindsOf(values);
}

/**
 * Doubles numbers.
 * @param {*} values a cell or a range
 * @customfunction
 */
function CHECK_DOUBLE(values) {
  return Check_.doubled(values);
}

/**
 * Always throws.
 * @param {*} value anything
 * @customfunction
 */
function CHECK_THROW(value) {
  throw new Error(`thrown with ${value}`);
}

/**
 * Whether a custom function may do something.
 * @param {string} action "read" or "write"
 * @customfunction
 */
function CHECK_MAY(action) {
  return Check_.may(action);
}

/**
 * Gives back a strange value.
 * @param {string} kind which one
 * @customfunction
 */
function CHECK_RETURN(kind) {
  return Check_.returned(kind);
}
