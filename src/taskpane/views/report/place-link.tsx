import type { PlacedFigure } from "../../../app/report/prose-review";
import { useText } from "../../language";
import { proseTexts } from "../../texts/report-texts";
import results from "../results.module.css";
import views from "../views.module.css";

/** Selects a place in the text that was checked; null while the text is another one. */
export type ShowPlace = ((place: PlacedFigure) => void) | null;

/** The line of the text that a place stands in, and the way to it. */
export function PlaceLink({ place, onShow }: { readonly place: PlacedFigure; readonly onShow: ShowPlace }) {
  const t = useText();
  const line = t(proseTexts.line)(place.line);
  if (!onShow) return <span className={views.muted}>{line}</span>;
  return (
    <button type="button" className={results.link} title={t(proseTexts.showInText)(place.text, place.line)} onClick={() => onShow(place)}>
      {line}
    </button>
  );
}
