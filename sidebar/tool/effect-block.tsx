import type { Effect, Settings } from '../../src/calls';
import { useWords } from '../context';
import { Warning } from '../parts/notice';
import { EffectChart } from './effect-chart';
import { MendButton } from './refusal';

interface EffectBlockProps {
  readonly effect: Effect | null;
  /** Takes the settings that mend the warning. */
  onMend(settings: Settings): void;
}

/** What the settings come to: a picture, a few figures and a sentence, renewed while the owner chooses. */
export function EffectBlock({ effect, onMend }: EffectBlockProps) {
  const words = useWords();
  return (
    <div aria-live="polite">
      <section class="card effect">
        <h2>{words.tool.effect}</h2>
        {effect ? (
          <>
            {effect.chart ? <EffectChart chart={effect.chart} /> : null}
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
      {effect?.warning ? (
        <Warning>
          <p>{effect.warning.text}</p>
          <MendButton finding={effect.warning} onMend={onMend} />
        </Warning>
      ) : null}
    </div>
  );
}
