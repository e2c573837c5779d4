import type { Effect } from '../../src/calls';
import { useWords } from '../context';

/** What the settings come to: a few figures and a sentence, renewed while the owner chooses. */
export function EffectBlock({ effect }: { readonly effect: Effect | null }) {
  const words = useWords();
  return (
    <section class="card effect" aria-live="polite">
      <h2>{words.tool.effect}</h2>
      {effect ? (
        <>
          <table class="figures">
            <tbody>
              {effect.figures.map(({ label, value }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {effect.sentence ? <p class="quiet">{effect.sentence}</p> : null}
        </>
      ) : null}
    </section>
  );
}
