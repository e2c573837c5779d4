/** The part of Google's page API that the sidebar uses. */
interface ScriptRunner {
  withSuccessHandler(handler: (text: string) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
  readonly [call: string]: (argument: never) => unknown;
}

/** Absent where the page is opened outside a spreadsheet. */
declare const google: { readonly script: { readonly run: ScriptRunner } } | undefined;
