import type { Unit } from '../../../shared/model/unit.ts';
import { type DraftItem, hasChildren } from '../../../shared/template/edit/form-draft.ts';
import { labelOf } from '../../../shared/template/edit/form-from-draft.ts';
import {
  criteriaText,
  readCriteria,
  splitNames,
} from '../../../shared/template/edit/list-texts.ts';
import { patchItem, setAdds } from '../../../shared/template/edit/outline-edits.ts';
import { criteriaBelow } from '../../../shared/template/edit/points-sums.ts';
import {
  clearDetails,
  handDetailsDown,
  rowDetails,
} from '../../../shared/template/edit/row-details.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { Line, ListField, PointsField } from './fields.tsx';

interface RowDetailsProps {
  readonly items: readonly DraftItem[];
  readonly index: number;
  readonly roster: readonly Unit[];
  readonly hasOwners: boolean;
  readonly hasCriteria: boolean;
  readonly makeKey: () => string;
  readonly change: (
    edit: (items: readonly DraftItem[]) => readonly DraftItem[],
    group?: string,
  ) => void;
  readonly onRemove: () => void;
}

/** Everything about the current line but its words. */
export function RowDetails(props: RowDetailsProps): React.JSX.Element | null {
  const { items, index, roster, hasOwners, hasCriteria, makeKey, change, onRemove } = props;
  const item = items[index];
  if (item === undefined) return null;
  const { key } = item;
  const isGroup = hasChildren(items, index);
  const patch = (part: Partial<DraftItem>, group?: string): void =>
    change((before) => patchItem(before, key, part), group);
  const below = criteriaBelow(item);
  const details = rowDetails(item, hasCriteria);
  const handedDown = handDetailsDown(items, key, hasCriteria);
  const short = roster.map(({ shortName }) => shortName).filter((name) => name !== '');
  return (
    <fieldset
      className="ws-details"
      aria-label={texts.rowDetails(labelOf(item) || texts.nth(index + 1))}
    >
      {isGroup && (
        <div className="ws-inline">
          <CheckLine
            label={texts.alsoRow}
            isOn={item.alsoRow}
            onChange={(alsoRow) => patch({ alsoRow })}
          />
          {item.alsoRow ? null : <p className="muted">{texts.rowGroup}</p>}
        </div>
      )}
      {isGroup && !item.alsoRow && details.length > 0 && (
        <div className="ws-inline">
          <p className="start-warning">
            {texts.groupHasDetails(details.map((detail) => texts.details[detail]))}
          </p>
          <Button
            size="small"
            aria-disabled={handedDown === items}
            onClick={() => change((before) => handDetailsDown(before, key, hasCriteria))}
          >
            {texts.handDetailsDown}
          </Button>
          <Button size="small" onClick={() => change((before) => clearDetails(before, key))}>
            {texts.clearDetails}
          </Button>
        </div>
      )}
      {(!isGroup || item.alsoRow) && (
        <>
          {hasOwners && (
            <>
              <ListField
                label={texts.owners}
                value={item.owners}
                format={(owners) => owners.join('、')}
                parse={splitNames}
                onChange={(owners, group) => patch({ owners }, group)}
              />
              {short.length > 0 && (
                <fieldset className="ws-units" aria-label={texts.ownersPick}>
                  {short.map((name) => (
                    <Button
                      key={name}
                      size="small"
                      aria-pressed={item.owners.includes(name)}
                      onClick={() =>
                        patch({
                          owners: item.owners.includes(name)
                            ? item.owners.filter((owner) => owner !== name)
                            : [...item.owners, name],
                        })
                      }
                    >
                      {name}
                    </Button>
                  ))}
                </fieldset>
              )}
            </>
          )}
          {hasCriteria && (
            <Line
              label={texts.intro}
              value={item.intro}
              isLong
              onChange={(intro, group) => patch({ intro }, group)}
            />
          )}
          {(hasCriteria || item.criteria.length > 0) && (
            <ListField
              label={texts.criteria}
              value={item.criteria}
              format={criteriaText}
              parse={(text) => readCriteria(text, item.criteria, makeKey)}
              onChange={(criteria, group) => patch({ criteria }, group)}
            />
          )}
          {below !== null && (
            <p className="start-warning">{texts.criteriaBelow(item.points ?? 0, below)}</p>
          )}
          <div className="ws-pair">
            <Line
              label={texts.rowNote}
              value={item.note ?? ''}
              onChange={(note, group) => patch({ note: note === '' ? null : note }, group)}
            />
            <PointsField
              key={key}
              label={texts.rowPoints}
              value={item.points}
              onChange={(points, group) => patch({ points }, group)}
            />
          </div>
        </>
      )}
      <div className="ws-inline">
        <CheckLine
          label={texts.adds}
          isOn={item.adds !== undefined}
          onChange={(isOn) => change((before) => setAdds(before, key, isOn))}
        />
        <Button size="small" onClick={onRemove}>
          {texts.removeRow}
        </Button>
      </div>
    </fieldset>
  );
}
