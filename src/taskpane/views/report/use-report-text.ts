import { useState } from "react";
import type { OpenedReport } from "../../../app/report-check";
import { useSession } from "../../session-context";

/** The report's text as it stands in the field, typed, pasted or read from a file. */
export interface ReportText {
  readonly text: string;
  /** The file that it was read from; null where it came from nowhere else. */
  readonly opened: OpenedReport | null;
  /** The name of a file that could not be read. */
  readonly unreadable: string | null;
  readonly setText: (text: string) => void;
  /** Reads a file's text into the field and has it held against the tables. */
  readonly open: (file: File) => Promise<void>;
  readonly clear: () => void;
}

/** What is typed and what was opened, one in the place of the other; `check` holds a text against the tables. */
export function useReportText(check: (text: string) => void): ReportText {
  const { reports } = useSession();
  const [text, setText] = useState("");
  const [opened, setOpened] = useState<OpenedReport | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    setUnreadable(null);
    const report = await file
      .arrayBuffer()
      .then((buffer) => reports.open({ name: file.name, bytes: new Uint8Array(buffer) }))
      .catch(() => null);
    if (!report) return setUnreadable(file.name);
    setOpened(report);
    setText(report.text);
    check(report.text);
  };
  const clear = (): void => {
    setText("");
    setOpened(null);
    setUnreadable(null);
  };
  return { text, opened, unreadable, setText, open, clear };
}
