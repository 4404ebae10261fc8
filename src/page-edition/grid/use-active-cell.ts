import { useEffect, useRef, useState } from "react";
import { formatAddress, type CellRef } from "../../domain/grid/address";
import type { RemoteWorkbook } from "../remote-workbook";
import type { WorkbookView } from "../worker/messages";
import { cellNamed, type CellName } from "./cell-name";

/** The cell that the person is at, and the way to another one; `onShown` hears when a finding of the list leads to its own. */
export function useActiveCell(
  workbook: RemoteWorkbook,
  view: WorkbookView,
  first: CellName | null,
  onShown: () => void,
): readonly [CellRef, (place: CellRef) => void] {
  const [place, setPlace] = useState<CellRef>(() => (first ? cellNamed(first) : { sheet: firstSheet(view), row: 0, column: 0 }));
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  }, [place]);
  useEffect(() => {
    workbook.showIn({
      show: (ref) => {
        setPlace(ref);
        onShown();
      },
      selection: () => ({ sheet: latest.current.sheet, address: formatAddress(latest.current) }),
    });
  }, [workbook, onShown]);
  return [place, setPlace];
}

function firstSheet(view: WorkbookView): string {
  return (view.sheets.find(({ visibility }) => visibility === "visible") ?? view.sheets[0])?.name ?? "";
}
