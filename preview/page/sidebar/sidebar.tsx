import { useEffect, useRef } from 'preact/hooks';
import type { PageWords } from '../words';
import { Bridge, type BridgeEnds } from './bridge';
import { framePage } from './frame-page';

interface Props extends BridgeEnds {
  readonly words: PageWords;
  readonly title: string;
  readonly html: string;
  /** The built text of in-frame.ts. */
  readonly frameScript: string;
}

/** The add-on's page at the right, 300 px as at Google, in a frame without access to this page. */
export function Sidebar({ words, title, html, frameScript, run, close, focus, move }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const bridge = new Bridge(frame.current!, { run, close, focus, move });
    frame.current!.srcdoc = framePage(html, frameScript);
    return () => bridge.dispose();
  }, [html, run, close, focus, move, frameScript]);
  return (
    <aside class="sidebar" aria-label={words.sidebar}>
      <header>
        <h2 class="side-title">{title}</h2>
        <button
          type="button"
          class="side-close"
          aria-label={words.closeSidebar}
          title={words.closeSidebar}
          onClick={close}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      </header>
      <iframe title={title} sandbox="allow-scripts allow-forms allow-popups" ref={frame} />
    </aside>
  );
}
