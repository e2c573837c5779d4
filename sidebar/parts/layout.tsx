import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePage, useWords } from '../context';
import { Button } from './button';
import { Icon } from './icons';
import { ProblemBlock } from './notice';

interface LayoutProps {
  readonly title: string;
  /** Not shown where the page's content is its own title. */
  readonly titleHidden?: boolean;
  /** The focus goes to the heading when this changes, so that reading starts at the top. */
  readonly place?: string | number;
  readonly home?: boolean;
  readonly top?: ComponentChildren;
  /** Left in the footer. */
  readonly aside?: ComponentChildren;
  /** The text button and the primary one. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen: the way back, a heading, what belongs to it, and the actions at the bottom right. */
export function Layout({ title, titleHidden, place, home, top, aside, actions, children }: LayoutProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useWords();
  const { go, trouble, reload } = usePage();
  // A new title or step is a new place to read from
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
    heading.current?.closest('main')?.scrollTo(0, 0);
  }, [title, place]);
  return (
    <div class="screen">
      <main>
        {home ? null : (
          <Button onPress={() => go({ at: 'home' })}>
            <Icon name="back" /> {words.general.allTools}
          </Button>
        )}
        <h1 ref={heading} tabIndex={-1} class={titleHidden ? 'spoken' : ''}>
          {title}
        </h1>
        {trouble ? <ProblemBlock problem={trouble} retry={reload} /> : null}
        {top}
        {children}
      </main>
      {aside || actions ? (
        <footer>
          <div class="aside">{aside}</div>
          <div class="actions">{actions}</div>
        </footer>
      ) : null}
    </div>
  );
}
