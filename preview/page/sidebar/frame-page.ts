/** The add-on's page with google.script put in before its own scripts. */
export function framePage(html: string, frameScript: string): string {
  const script = `<script>${frameScript}</script>`;
  const head = /<head[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}
