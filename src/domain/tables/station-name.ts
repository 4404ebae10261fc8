import { plainText } from "../grid/cell";
import type { Table } from "./model";

/** What the tables' titles call the station (广州市岭南街社工站), as papers to be signed name it; null where no title does or they name several. */
export function stationName(tables: readonly Table[]): string | null {
  const names = tables.flatMap(({ title }) => {
    const name = /^\p{Script=Han}{2,}?(?:社工|社会工作)(?:服务)?站/u.exec(title ? plainText(title) : "")?.[0];
    return name ? [name] : [];
  });
  const [first, ...others] = [...new Set(names)];
  return first !== undefined && others.length === 0 ? first : null;
}

/** The name that a file gives its station: without folders and ending; null where there is no file. */
export function fileStem(path: string | null): string | null {
  return path === null ? null : path.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
}
