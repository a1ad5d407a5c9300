import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Settings } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { Button } from '../../ui/button.tsx';

export interface FolderLineProps {
  readonly api: ReportDeskApi;
  readonly folder: string;
  readonly onChanged: (settings: Settings) => void;
  readonly onFailure: (reason: Reason | null) => void;
}

/** Where the reports are kept. */
export function FolderLine({
  api,
  folder,
  onChanged,
  onFailure,
}: FolderLineProps): React.JSX.Element {
  const choose = async (): Promise<void> => {
    const result = await api.invoke['folder:choose']();
    if (result.ok) {
      onFailure(null);
      onChanged(result.value);
    } else if (result.error.code !== 'cancelled') onFailure(result.error);
  };
  const show = async (): Promise<void> => {
    const result = await api.invoke['folder:show']();
    if (!result.ok) onFailure(result.error);
  };
  return (
    <footer className="start-folder">
      <span className="start-folder-name">{texts.folder}</span>
      <span className="start-folder-path" title={folder}>
        {folder}
      </span>
      <Button size="small" onClick={show}>
        {texts.showFolder}
      </Button>
      <Button size="small" onClick={choose}>
        {texts.changeFolder}
      </Button>
    </footer>
  );
}
