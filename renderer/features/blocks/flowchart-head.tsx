import { FLOW_DIRECTIONS, type FlowchartBlock } from '../../../shared/model/flowchart-block.ts';
import { imageWidth, MAX_IMAGE_MM, MIN_IMAGE_MM } from '../../../shared/model/image-block.ts';
import { flowchartTexts as texts } from '../../../shared/texts/flowchart.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { ChangeFlowchart } from './flowchart-panel.tsx';

interface FlowchartHeadProps {
  readonly block: FlowchartBlock;
  readonly change: ChangeFlowchart;
  /** The field of its caption. */
  readonly caption: React.ReactNode;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** What belongs to the flowchart as a whole: its direction, its width, its words for a screen reader. */
export function FlowchartHead({
  block,
  change,
  caption,
  onRemove,
  onDone,
}: FlowchartHeadProps): React.JSX.Element {
  const group = useUndoGroup('flow alt');
  const alt = useDraftText(block.alt, (text) =>
    change((before) => ({ ...before, alt: text }), group.next(performance.now())),
  );
  return (
    <div className="flow-head-line">
      <label>
        {texts.direction}
        <select
          className="input"
          value={block.direction}
          onChange={({ target: { value } }) => {
            const direction = FLOW_DIRECTIONS.find((candidate) => candidate === value);
            if (direction !== undefined) change((before) => ({ ...before, direction }));
          }}
        >
          {FLOW_DIRECTIONS.map((direction) => (
            <option key={direction} value={direction}>
              {texts.directions[direction]}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={texts.width}
        min={MIN_IMAGE_MM}
        max={MAX_IMAGE_MM}
        decimals={1}
        value={block.widthMm}
        onChange={(widthMm) =>
          change((before) => ({ ...before, widthMm: imageWidth(widthMm) }), 'flow width')
        }
      />
      <label className="flow-alt">
        {texts.alt}
        <input
          ref={alt}
          className="input"
          placeholder={texts.altHelp}
          maxLength={1000}
          spellCheck={false}
          onBlur={group.end}
        />
      </label>
      {caption}
      <Button size="small" kind="quiet" onClick={onRemove}>
        {texts.remove}
      </Button>
      <Button size="small" onClick={onDone}>
        {texts.done}
      </Button>
    </div>
  );
}
