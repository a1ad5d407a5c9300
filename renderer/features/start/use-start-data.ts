import { useCallback, useEffect, useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { FormList, ReportList } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';

export interface StartData {
  /** Null while they are being read. */
  readonly reports: ReportList | null;
  readonly forms: FormList | null;
  readonly reload: () => void;
}

/** Reports and forms for the start page. Each shows as soon as it is there; neither waits for the other. */
export function useStartData(api: ReportDeskApi, onFailure: (reason: Reason) => void): StartData {
  const [reports, setReports] = useState<ReportList | null>(null);
  const [forms, setForms] = useState<FormList | null>(null);

  const loadReports = useCallback(async () => {
    const result = await api.invoke['reports:list']();
    if (result.ok) setReports(result.value);
    else onFailure(result.error);
  }, [api, onFailure]);

  useEffect(() => {
    void loadReports();
    void api.invoke['forms:list']().then((result) => {
      if (result.ok) setForms(result.value);
      else onFailure(result.error);
    });
  }, [api, loadReports, onFailure]);

  const reload = useCallback(() => void loadReports(), [loadReports]);
  return { reports, forms, reload };
}
