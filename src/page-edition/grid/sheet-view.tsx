import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { formatAddress, parseAddress, type CellAddress, type CellRef } from "../../domain/grid/address";
import { storedContent, type StoredContent } from "../../domain/grid/edit";
import { Sheet } from "../../domain/grid/sheet";
import type { Language } from "../../domain/language";
import { MARK_KINDS, type MarkKind } from "../../app/mark-style";
import type { RemoteWorkbook } from "../remote-workbook";
import type { WorkbookView } from "../worker/messages";
import { texts } from "../page/texts";
import { Grid } from "./grid";
import styles from "./sheet-view.module.css";
import { CellPlaces } from "./cell-places";
import { enteredText } from "./shown-text";
import { typedContent } from "./typed-content";
import { itemAt } from "../../domain/values/present";

/** A cell as a person names it. */
export interface CellName {
  readonly sheet: string;
  readonly address: string;
}

/** The cell of that name; the first of its sheet where the name is none of a single cell. */
export function cellNamed({ sheet, address }: CellName): CellRef {
  return { sheet, ...(parseAddress(address) ?? { row: 0, column: 0 }) };
}

interface SheetViewProps {
  readonly workbook: RemoteWorkbook;
  readonly view: WorkbookView;
  /** The cell to begin at, where one was asked for. */
  readonly first: CellName | null;
  readonly language: Language;
}

/** The open workbook: one sheet in the grid, the line to write in above it, the sheets' names below. */
export function SheetView({ workbook, view, first, language }: SheetViewProps) {
  const [place, setPlace] = useState<CellRef>(() => (first ? cellNamed(first) : { sheet: firstSheet(view), row: 0, column: 0 }));
  const [draft, setDraft] = useState<string | null>(null);
  const typed = useRef<{ readonly ref: CellRef; readonly before: StoredContent & { readonly numberFormat: string } }[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);

  const at = Math.max(
    0,
    view.sheets.findIndex(({ name }) => name === place.sheet),
  );
  const sheet = useMemo(() => new Sheet(itemAt(view.sheets, at)), [view, at]);
  const look = view.sheetLooks[at];
  const layout = useMemo(() => new CellPlaces(sheet, look), [sheet, look]);
  const marks = useMemo(() => marksOn(view, sheet.name), [view, sheet]);
  const styleAt = useCallback((row: number, column: number) => view.looks.cells[look?.styles[row]?.[column] ?? 0]?.style, [view, look]);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  }, [place]);
  useEffect(() => {
    workbook.showIn({
      show: (ref) => {
        setPlace(ref);
        setDraft(null);
      },
      selection: () => ({ sheet: latest.current.sheet, address: formatAddress(latest.current) }),
    });
  }, [workbook]);

  const cell = sheet.cell(place.row, place.column);
  const enter = useCallback(
    async (ref: CellRef, content: Parameters<RemoteWorkbook["enter"]>[1]) => {
      const before = await workbook.enter(ref, content).catch(() => null);
      if (before) typed.current.push({ ref, before });
    },
    [workbook],
  );
  const commit = (then: "down" | "stay"): void => {
    if (draft !== null && draft !== enteredText(cell)) {
      const format = "format" in cell ? cell.format.code : "General";
      void enter({ sheet: sheet.name, row: place.row, column: place.column }, typedContent(draft, format));
    }
    setDraft(null);
    if (then === "down") setPlace({ ...place, row: (sheet.mergeAt(place.row, place.column)?.bottom ?? place.row) + 1 });
    grid.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const undoTyping = (): void => {
    const last = typed.current.pop();
    if (last) void workbook.enter(last.ref, last.before).catch(() => undefined);
  };
  return (
    <div
      className={styles.view}
      ref={grid}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.target === input.current) return;
        event.preventDefault();
        undoTyping();
      }}
    >
      <div className={styles.line}>
        <output className={styles.name} aria-label={texts.nameBox[language]}>
          {formatAddress(place)}
        </output>
        <input
          ref={input}
          className={styles.input}
          aria-label={texts.cellContent[language]}
          value={draft ?? enteredText(cell)}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={() => draft !== null && commit("stay")}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) {
              event.preventDefault();
              commit("down");
            } else if (event.key === "Escape") {
              setDraft(null);
              grid.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
            }
          }}
        />
      </div>
      <Grid
        key={sheet.name}
        sheet={sheet}
        layout={layout}
        styleAt={styleAt}
        marks={marks}
        noteAt={(address) => workbook.notes.get(`${sheet.name}!${address}`)}
        active={place}
        label={`${texts.grid[language]} ${sheet.name}`}
        onActivate={(to: CellAddress) => {
          setDraft(null);
          setPlace({ sheet: sheet.name, ...to });
        }}
        onEdit={(first) => {
          setDraft(first ?? enteredText(cell));
          input.current?.focus();
        }}
        onClear={() => {
          if (storedContent(cell).value !== null || cell.kind === "formula")
            void enter({ sheet: sheet.name, row: place.row, column: place.column }, { value: null, formula: null });
        }}
      />
      <div className={styles.tabs} role="tablist" aria-label={texts.sheets[language]}>
        {view.sheets.map(({ name, visibility }) => (
          <button
            key={name}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={name === sheet.name}
            onClick={() => setPlace({ sheet: name, row: 0, column: 0 })}
          >
            {name}
            {visibility !== "visible" && ` ${texts.hiddenSheet[language]}`}
          </button>
        ))}
      </div>
    </div>
  );
}

function firstSheet(view: WorkbookView): string {
  return (view.sheets.find(({ visibility }) => visibility === "visible") ?? view.sheets[0])?.name ?? "";
}

/** The worst mark of every cell of a sheet. */
function marksOn(view: WorkbookView, sheet: string): Map<string, MarkKind> {
  const found = new Map<string, MarkKind>();
  for (const kind of [...MARK_KINDS].reverse()) {
    for (const area of view.marks) {
      if (area.sheet !== sheet || area.kind !== kind) continue;
      for (const { top, left, bottom, right } of area.ranges)
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) found.set(formatAddress({ row, column }), kind);
    }
  }
  return found;
}
