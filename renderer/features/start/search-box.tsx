import { useId, useRef } from 'react';
import { MAX_NEEDLE } from '../../../shared/ipc/limits.ts';
import { searchAllTexts as texts } from '../../../shared/texts/search-all.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { Button } from '../../ui/button.tsx';
import type { SearchAll } from './use-search-all.ts';

/** The field for what is looked for in all reports. Enter searches at once, Esc empties it. */
export function SearchBox({ search }: { readonly search: SearchAll }): React.JSX.Element {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const draft = useDraftText(search.text, search.setText, 'own');
  const clear = (): void => {
    search.setText('');
    box.current?.querySelector('input')?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the page of the unit tests does not know the search element.
    <div className="search-all" role="search" ref={box}>
      <label htmlFor={id}>{texts.name}</label>
      <div className="search-all-line">
        <input
          ref={draft}
          id={id}
          className="input"
          placeholder={texts.hint}
          maxLength={MAX_NEEDLE}
          spellCheck={false}
          autoComplete="off"
          {...onKeys<HTMLInputElement>((event) => {
            if (event.key === 'Enter') search.searchNow();
            if (event.key === 'Escape') clear();
          })}
        />
        {search.text !== '' && (
          <Button kind="quiet" onClick={clear}>
            {texts.clear}
          </Button>
        )}
      </div>
    </div>
  );
}
