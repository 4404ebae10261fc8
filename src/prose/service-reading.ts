import type { ReportFigure } from "../domain/tables/report";
import type { Mention } from "./numbers";
import type { Reading, Scene } from "./scene";
import type { Summary } from "./summary";
import { measureOfUnit, type Promise, type Topic } from "./topics";
import type { Measure } from "./words";

/** The one service that words name; null for none or several. A name that several share means the one of those served just named. */
function topicOf(words: Summary, scene: Scene): Topic | null {
  if (words.topics.size > 1 || words.tails.length > 1) return null;
  const [topic] = words.topics;
  if (topic) return words.tails.length === 0 ? topic : null;
  const served = words.served ?? scene.served;
  const fitting = served ? (words.tails[0] ?? []).filter((candidate) => candidate.served === served) : [];
  return fitting.length === 1 ? fitting[0]! : null;
}

/** How well a measure word fits what a promise counts. */
function fit(promise: Promise, unit: Measure | null, topic: Topic, people: boolean): "well" | "loosely" | null {
  const own = promise.measure;
  if (unit === null) return "well";
  if (own === null) {
    if (unit === "person" || unit === "household") return "loosely";
    if (unit === "attendance") return topic.gathers || people ? null : "well";
    return unit === "item" || unit === "event" || unit === "copy" ? "well" : null;
  }
  if (own === unit) return "well";
  const things: readonly Measure[] = ["item", "event", "copy", "opened", "closed"];
  if (things.includes(own) && things.includes(unit)) return own === "copy" && unit === "event" ? null : "well";
  if (own === "event" && unit === "attendance") return topic.gathers || people ? null : "loosely";
  // A file is kept of one person.
  if (own === "item" && unit === "person" && /建档|档案/.test(topic.name)) return "well";
  return own === "item" && (unit === "person" || unit === "household") && !topic.gathers ? "loosely" : null;
}

interface Choice {
  readonly promises: readonly Promise[];
  readonly loose: boolean;
}

function choose(topic: Topic, mention: Mention, words: Summary, area: string | null): Choice {
  const here = topic.promises.filter((promise) => promise.area === area);
  const [named] = words.measures;
  if (words.measures.size > 1) return { promises: [], loose: true };
  if (named) return { promises: here.filter(({ measure }) => measure === named), loose: false };
  if (mention.percent) return { promises: here, loose: false };
  const unit = measureOfUnit(mention.unit);
  if (unit === null && here.length > 1) return { promises: [], loose: true };
  const fitting = here.map((promise) => ({ promise, how: fit(promise, unit, topic, words.people) })).filter(({ how }) => how !== null);
  const well = fitting.filter(({ how }) => how === "well");
  // 人次 of a service that counts both sessions and people means the one that is called so.
  const exact = well.filter(({ promise }) => promise.measure === unit);
  const chosen = exact.length > 0 ? exact : well.length > 0 ? well : fitting;
  return { promises: chosen.map(({ promise }) => promise), loose: well.length === 0 };
}

/** The figure that several promises share; null where they differ or are not known. */
function common(promises: readonly Promise[], pick: (promise: Promise) => ReportFigure | null): ReportFigure | null {
  const [first, ...others] = promises.map(pick);
  return first && others.every((figure) => figure && figure.value.compare(first.value) === 0) ? first : null;
}

/** What a number says of a service that was promised or delivered. */
export function readService(mention: Mention, words: Summary, scene: Scene): Reading | null {
  if (scene.areaUnsure || words.areas.length > 1) return null;
  const named = topicOf(words, scene);
  if (!named && words.topics.size + words.tails.length > 0) return null;
  if (named && [...words.staff].some((word) => word !== "worker")) return null;
  if (named && words.staff.has("worker") && measureOfUnit(mention.unit) === "person") return null;
  if (!named && words.staff.size > 0) return null;
  const topic = named ?? scene.topic;
  if (!topic) return null;
  if (named) scene.topicsNamed.add(named);
  else if (words.sum && scene.topicsNamed.size > 1) return null;
  const area = words.areas[0] ?? scene.area;
  if (named) {
    scene.topic = named;
    scene.served = named.served;
  }
  return mention.percent ? readRate(mention, words, scene, named, area) : readCount(mention, words, scene, topic, named !== null, area);
}

/** Whether the target or the delivery is meant; `default` where nothing says so. */
function roleOf({ roles }: Summary, scene: Scene, topic: Topic): "target" | "done" | "default" | null {
  if (roles.has("rate") || roles.has("of-target")) return null;
  if (roles.has("target")) return roles.has("done") ? null : "target";
  if (roles.has("done")) return scene.roleOfList ? null : "done";
  if (scene.role === "unsure") return null;
  if (scene.role === "target") return "target";
  return topic.deed ? "done" : "default";
}

function readCount(mention: Mention, words: Summary, scene: Scene, topic: Topic, named: boolean, area: string | null): Reading | null {
  const role = roleOf(words, scene, topic);
  const choice = choose(topic, mention, words, area);
  // 协议指标800份，实际完成1753份: the second number is of what the first was promised.
  const same = scene.last && (mention.unit === null || choice.promises.includes(scene.last)) ? scene.last : null;
  const carried = !named && same && words.measures.size === 0 ? [same] : null;
  const promises = carried ?? choice.promises;
  if (role === null || promises.length === 0) {
    if (role !== "target") scene.open.push(null);
    return null;
  }
  const target = role === "target";
  const figure = common(promises, (promise) => (target ? promise.target : promise.done));
  const [promise] = promises;
  if (!promise || (promises.length > 1 && !figure)) {
    if (!target) scene.open.push(null);
    return null;
  }
  scene.last = promise;
  if (!target) scene.open.push(promise);
  // Behind 建档协议指标800份 a number without 完成 may be either.
  if (!scene.roleOfList) scene.role = target ? "unsure" : role === "done" ? null : scene.role;
  return {
    key: `${promise.id}/${target ? "target" : "done"}`,
    figure,
    loose: promises !== carried && (choice.loose || (topic.general && !target)),
    alternatives: role === "default" ? promises.map(({ target: promised }) => promised) : [],
  };
}

function readRate(mention: Mention, words: Summary, scene: Scene, named: Topic | null, area: string | null): Reading | null {
  const { roles } = words;
  if (!(roles.has("rate") || roles.has("of-target") || (named && roles.has("done"))) || (roles.has("target") && !roles.has("rate")))
    return null;
  let promises: readonly Promise[];
  let loose = false;
  if (named) {
    promises = choose(named, mention, words, area).promises;
    if (promises.length > 1 && !common(promises, ({ rate }) => rate)) {
      // 专业小组的完成率 is that of the groups, if anything; of the people in them it would be said.
      promises = promises.filter(({ measure }) => measure === "item" || measure === "event");
      loose = true;
    }
    const open = scene.open.filter((promise) => promise !== null && promises.includes(promise));
    if (open.length === 1) promises = open as Promise[];
  } else {
    // 年度指标800份，完成率219.13% speaks of what was promised.
    promises = scene.open.length === 0 && scene.last ? [scene.last] : (scene.open as Promise[]);
    if (promises.length === 0 || scene.open.includes(null)) return null;
    if (words.measures.size > 0) return null;
  }
  scene.open = [];
  const rate = rateOf(promises);
  return rate && { ...rate, loose };
}

/** The rate that promises share. */
export function rateOf(promises: readonly Promise[]): Reading | null {
  const figure = common(promises, ({ rate }) => rate);
  const [promise] = promises;
  if (!promise || (promises.length > 1 && !figure)) return null;
  return { key: `${promise.id}/rate`, figure, loose: false, alternatives: [] };
}
