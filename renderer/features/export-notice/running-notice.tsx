import type { ExportStage } from '../../../shared/export/export-stage.ts';
import { formatOf } from '../../../shared/export/formats.ts';
import { exportNoticeTexts as texts } from '../../../shared/texts/export-notice.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { ExportWork } from './export-state.ts';

export interface RunningNoticeProps {
  readonly work: ExportWork;
  readonly stage: ExportStage | null;
  readonly onCancel: () => void;
}

/** How far an export or a preview is, and the way to stop it. */
export function RunningNotice({ work, stage, onCancel }: RunningNoticeProps): React.JSX.Element {
  const stages = stagesOf(work);
  const words = texts.stage[stage ?? 'begin'];
  return (
    <section className="export-notice" role="status">
      <Progress done={stage === null ? 0 : stages.indexOf(stage) + 1} total={stages.length + 1} />
      <p className="export-notice-words">
        {work === 'preview'
          ? texts.previewRunning(words)
          : texts.running(formatOf(work).label, words)}
      </p>
      <Button size="small" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </section>
  );
}

/** The stages that one kind of work goes through, in their order. */
function stagesOf(work: ExportWork): readonly ExportStage[] {
  if (work === 'preview') return ['make', 'print', 'verify'];
  return work === 'pdf' ? ['make', 'print', 'write', 'verify'] : ['make', 'write', 'verify'];
}
