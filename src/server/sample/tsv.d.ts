/** Tables of text that the build puts into the bundle. */
declare module '*.tsv' {
  const text: string;
  export default text;
}
