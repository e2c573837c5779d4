import { useWords } from '../context';

/** The names of a wizard's steps with the present one marked. */
export function Steps({ names, step }: { readonly names: readonly string[]; readonly step: number }) {
  const words = useWords();
  return (
    <ol class="steps" aria-label={words.general.stepOf(step + 1, names.length)}>
      {names.map((name, index) => (
        <li
          key={name}
          class={index < step ? 'done' : index === step ? 'present' : ''}
          aria-current={index === step ? 'step' : undefined}
        >
          {name}
          {index < step ? <span class="spoken">, {words.general.stepDone}</span> : null}
        </li>
      ))}
    </ol>
  );
}
