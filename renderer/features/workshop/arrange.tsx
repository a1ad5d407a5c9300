import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { Button } from '../../ui/button.tsx';

interface ArrangeProps<T> {
  readonly items: readonly T[];
  readonly index: number;
  readonly onChange: (items: readonly T[]) => void;
}

/** Up, down, away. */
export function Arrange<T>({ items, index, onChange }: ArrangeProps<T>): React.JSX.Element {
  const move = (by: 1 | -1): void => {
    const [one, other] = [items[index], items[index + by]];
    if (one !== undefined && other !== undefined) {
      onChange(items.with(index, other).with(index + by, one));
    }
  };
  const number = index + 1;
  return (
    <div className="ws-inline">
      <Button
        size="small"
        aria-label={texts.moveNamed(number, texts.moveUp)}
        aria-disabled={index === 0}
        onClick={() => move(-1)}
      >
        {texts.moveUp}
      </Button>
      <Button
        size="small"
        aria-label={texts.moveNamed(number, texts.moveDown)}
        aria-disabled={index === items.length - 1}
        onClick={() => move(1)}
      >
        {texts.moveDown}
      </Button>
      <Button
        size="small"
        aria-label={texts.removeNamed(number)}
        onClick={() => onChange(items.toSpliced(index, 1))}
      >
        {texts.remove}
      </Button>
    </div>
  );
}
