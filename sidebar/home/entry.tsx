import { Icon } from '../parts/icons';

interface EntryProps {
  readonly title: string;
  readonly detail: string;
  onPress(): void;
}

/** A line of a list that leads somewhere. */
export function Entry({ title, detail, onPress }: EntryProps) {
  return (
    <button type="button" class="entry" onClick={onPress}>
      <span>
        <span class="strong">{title}</span>
        <span class="quiet">{detail}</span>
      </span>
      <Icon name="forward" />
    </button>
  );
}
