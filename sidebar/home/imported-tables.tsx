import { usePage } from '../context';
import { momentOf } from '../days';

/** The imported tables beside the deals, a line each with how many and when; none: nothing. */
export function ImportedTables() {
  const { home, words } = usePage();
  if (home.tables.length === 0) return null;
  return (
    <ul class="tables">
      {home.tables.map(({ kind, count, importedAt }) => (
        <li key={kind} class="quiet">
          {words.sidebar.home.table(words.import.kinds[kind].count(count), momentOf(importedAt, home.now))}
        </li>
      ))}
    </ul>
  );
}
