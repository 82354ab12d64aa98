import { useView, type LineData } from '../view.ts';
import { useDisclosure } from './disclosure.ts';
import { Report } from './report.tsx';

/** Opens the report: of one line, or of the reading as a whole. */
export function ReportButton({ line }: { line?: LineData }) {
  const { say } = useView();
  const { open, button, panel } = useDisclosure();
  return (
    <>
      <button {...button} class="link quiet" data-report={line?.id ?? ''}>{say(line ? 'reportLine' : 'report')}</button>
      {open && <div {...panel} class="report-panel"><Report line={line} /></div>}
    </>
  );
}
