import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { percentText } from "../../domain/tables/figure-edit";
import { figureText, type Delivery, type ReportFigure } from "../../domain/tables/report";
import { exact } from "../../domain/values/exact";
import { useText } from "../language";
import { useSession } from "../session-context";
import { figuresTexts as words } from "../texts/figures-texts";
import { Bar } from "./bar";
import figures from "./figures.module.css";

/** A fraction of one as a percentage with two decimals. */
export function percent(share: number): string {
  return percentText(exact(share));
}

/** A promise with its rate: one without is not drawn. */
export type RatedDelivery = Delivery & { readonly rate: ReportFigure };

/** One promise, how much of it is done, and where the time that has passed would have it. */
export function DeliveryProgress({ item, progress }: { readonly item: RatedDelivery; readonly progress: number | null }) {
  const session = useSession();
  const t = useText();
  const { name, area, target, done, rate } = item;
  const reached = rate.value.valueOf();
  const behind = progress !== null && reached < progress;
  const cell = rate.cells[0] ?? done.cells[0];
  const label = `${name} ${area ?? ""} ${figureText(done)}/${figureText(target)} ${figureText(rate)}`;
  return (
    <li className={figures.indicator}>
      <div className={figures.line}>
        <button type="button" className={figures.name} onClick={() => cell && void session.goTo(cell)}>
          {name}
          {area && <span className={figures.area}> {area}</span>}
        </button>
        <span className={figures.rate}>{figureText(rate)}</span>
      </div>
      <div role="img" aria-label={progress === null ? label : `${label}, ${t(words.timeProgress)} ${percent(progress)}`}>
        <Bar value={Math.min(reached, 1)} of={1} tone={behind ? "warning" : "brand"} benchmark={progress} />
      </div>
      <div className={figures.line}>
        <span className={figures.counts}>
          {figureText(done)} / {figureText(target)} {target.unit ?? ""}
        </span>
        {behind && (
          <span className={figures.behind}>
            <Warning16Filled aria-hidden /> {t(words.behind)}
          </span>
        )}
      </div>
    </li>
  );
}
