import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding, FormField, Settings } from '../../src/calls';
import { Button } from '../parts/button';
import { ProblemSign } from '../parts/icons';

interface RefusalProps {
  readonly problem: FormField['problem'] | null;
  /** Grows with every Next that was refused here: the focus goes to the field. */
  readonly refused: number;
  onMend(settings: Settings): void;
  readonly children: ComponentChildren;
}

/** A field with what is wrong with its answer under it, said aloud, and the one click that mends it. */
export function Refusal({ problem, refused, onMend, children }: RefusalProps) {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused === 0) return;
    const row = problem?.row === undefined ? '' : `[data-row="${problem.row}"] `;
    block.current?.querySelector<HTMLElement>(`${row}input`)?.focus({ preventScroll: true });
    block.current?.querySelector('.refusal')?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  return (
    <div ref={block} class={problem ? 'refused' : undefined}>
      {children}
      {problem ? (
        <div role="alert" class="refusal">
          <ProblemSign />
          <div>
            <p>{problem.text}</p>
            <MendButton finding={problem} onMend={onMend} />
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** What one click sets, where it can. */
export function MendButton({
  finding: { mend },
  onMend,
}: {
  readonly finding: Finding;
  onMend(settings: Settings): void;
}) {
  return mend ? <Button onPress={() => onMend(mend.settings)}>{mend.label}</Button> : null;
}
