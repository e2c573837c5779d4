/** What the frame says. */
type Message =
  | { readonly kind: 'run'; readonly call: number; readonly functionName: string; readonly args: unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' }
  | { readonly kind: 'move'; readonly backwards: boolean };

export interface BridgeEnds {
  /** Runs a function of the add-on; throws what it throws. */
  readonly run: (functionName: string, args: unknown[]) => unknown;
  readonly close: () => void;
  readonly focus: () => void;
  /** The keyboard leaves the frame for the next part of the page, or for the one before. */
  readonly move: (backwards: boolean) => void;
}

/** As many calls as Google runs at the same time; further ones wait in the order they came. */
const AT_ONCE = 10;

/**
 * The page's end of google.script.run. Each call has a turn of its own, after the screen was painted,
 * so that a page with several calls under way shows what it says between them.
 */
export class Bridge {
  private readonly queue: (() => void)[] = [];
  private running = 0;
  private closed = false;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly ends: BridgeEnds,
  ) {
    window.addEventListener('message', this.listen);
  }

  dispose(): void {
    this.closed = true;
    window.removeEventListener('message', this.listen);
  }

  private readonly listen = (event: MessageEvent<Message>): void => {
    if (event.source !== this.frame.contentWindow) return;
    const message = event.data;
    if (message.kind === 'close') this.ends.close();
    else if (message.kind === 'focus') this.ends.focus();
    else if (message.kind === 'move') this.ends.move(message.backwards);
    else if (message.kind === 'run') {
      this.queue.push(() => this.run(message.call, message.functionName, message.args));
      this.start();
    }
  };

  private start(): void {
    while (this.running < AT_ONCE && this.queue.length > 0) {
      this.running += 1;
      const next = this.queue.shift()!;
      afterPaint(() => {
        this.running -= 1;
        if (!this.closed) next();
        this.start();
      });
    }
  }

  private run(call: number, functionName: string, args: unknown[]): void {
    try {
      this.answer({ kind: 'answer', call, value: this.ends.run(functionName, args) });
    } catch (error) {
      this.answer({ kind: 'failure', call, message: messageOf(error) });
    }
  }

  private answer(message: object): void {
    this.frame.contentWindow?.postMessage(message, '*');
  }
}

/** An error of another realm is no Error here, but has its message. */
export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

/** In a hidden tab nothing is painted, so there it does not wait for it. */
function afterPaint(run: () => void): void {
  if (document.hidden) setTimeout(run, 0);
  else requestAnimationFrame(() => setTimeout(run, 0));
}
