import type { BuiltSheet } from '../../src/calls';
import { toolWords, usePage, useWords } from '../context';
import { momentOf } from '../days';
import { Button } from '../parts/button';
import { WarningSign } from '../parts/icons';

function Built({ sheet }: { readonly sheet: BuiltSheet }) {
  const { home, show, go } = usePage();
  const words = useWords();
  const { question, name } = toolWords(words, sheet.tool);
  return (
    <li>
      <p class="strong">{question}</p>
      <p class="quiet">{words.home.builtAt(name, momentOf(sheet.builtAt, home.now))}</p>
      {sheet.behindDays === null ? null : (
        <p class="behind">
          <WarningSign /> {words.home.behind(sheet.behindDays)}
        </p>
      )}
      <div class="links">
        <Button label={words.home.openSheet(sheet.sheetName)} onPress={() => show(sheet.sheetId)}>
          {words.home.open}
        </Button>
        <Button
          label={words.home.refreshSheet(sheet.sheetName)}
          onPress={() => go({ at: 'build', tools: [sheet.tool] })}
        >
          {words.home.refresh}
        </Button>
        <Button
          label={words.home.changeSheet(sheet.sheetName)}
          onPress={() => go({ at: 'tool', tool: sheet.tool })}
        >
          {words.home.change}
        </Button>
      </div>
    </li>
  );
}

/** The sheets that are built, each with its age, and whether the deals have gone on without it. */
export function BuiltList() {
  const { home } = usePage();
  const words = useWords();
  if (home.built.length === 0) return null;
  return (
    <section>
      <h2>{words.home.built}</h2>
      <ul class="built">
        {home.built.map((sheet) => (
          <Built key={sheet.sheetId} sheet={sheet} />
        ))}
      </ul>
    </section>
  );
}
