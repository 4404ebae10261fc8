/** Areas by their keys; all of them where the station as a whole is meant. */
export interface AreaName {
  readonly kind: "areas";
  readonly areas: readonly number[];
  /** All of them together. */
  readonly all: boolean;
}

/** A word or a sign of a text, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly from: number;
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const AREA = /^(?:area|zone|areas|zones|sub-?area|sector)$/;
const ORDINALS: readonly string[] = ["first", "second", "third", "fourth", "fifth", "sixth"];
const CARDINALS: readonly string[] = ["one", "two", "three", "four", "five", "six"];

/** Area 1, areas 1, 2 and 3, the second area, the three areas. */
export function areaAt(pieces: readonly Piece[], index: number): { readonly token: AreaName; readonly last: number } | null {
  const text = (place: number): string => pieces[place]?.text.toLowerCase() ?? "";
  const number = (place: number): number => {
    const said = CARDINALS.indexOf(text(place));
    return said >= 0 ? said + 1 : /^\d{1,2}$/.test(text(place)) ? Number(text(place)) : 0;
  };
  const before = text(index);
  const service = text(index + 1) === "service" ? 1 : 0;
  const areaBehind = AREA.test(text(index + 1 + service));
  if (/^(?:all|every|each|across)$/.test(before) && areaBehind)
    return { token: { kind: "areas", areas: [], all: true }, last: index + 1 + service };
  if (number(index) > 1 && areaBehind && /s$/.test(text(index + 1 + service)) && number(index + 2 + service) === 0)
    return {
      token: { kind: "areas", areas: Array.from({ length: number(index) }, (_, at) => at + 1), all: true },
      last: index + 1 + service,
    };
  if (ORDINALS.includes(before) && areaBehind)
    return { token: { kind: "areas", areas: [ORDINALS.indexOf(before) + 1], all: false }, last: index + 1 + service };
  // In the same area 2 large activities were held.
  if (!AREA.test(before) || number(index + 1) === 0 || /^(?:same|this|that|each|every|whole)$/.test(text(index - 1))) return null;
  const areas = [number(index + 1)];
  let last = index + 1;
  if (/s$/.test(before))
    for (;;) {
      const joined = text(last + 1) === "," && text(last + 2) === "and" ? 3 : /^(?:,|and|&)$/.test(text(last + 1)) ? 2 : 0;
      if (joined === 0 || number(last + joined) === 0) break;
      areas.push(number(last + joined));
      last += joined;
    }
  return { token: { kind: "areas", areas, all: false }, last };
}

/** 30 April 2024, April 30, April 2024, in 2023: one word of time. */
export function dateAt(pieces: readonly Piece[], index: number): { readonly text: string; readonly last: number } | null {
  const text = (place: number): string => pieces[place]?.text.toLowerCase() ?? "";
  // Up to the end of April 14: no day follows the end of a month.
  const day = (place: number): boolean =>
    /^\d{1,2}$/.test(text(place)) && Number(text(place)) <= LAST_DAY && !(text(index - 2) === "end" && text(index - 1) === "of");
  const year = (place: number): boolean => /^(?:19|20)\d\d$/.test(text(place));
  const month = (place: number): boolean => MONTHS.test(text(place));
  if (day(index) && month(index + 1)) {
    const last = year(index + 2) ? index + 2 : index + 1;
    return {
      text: `day:${pieces
        .slice(index, last + 1)
        .map((piece) => piece.text)
        .join("-")}`,
      last,
    };
  }
  if (month(index) && text(index) !== "may" && day(index + 1) && !/^\p{L}/u.test(text(index + 2)))
    return {
      text: `day:${text(index + 1)}-${text(index)}`,
      last: year(index + 2) ? index + 2 : text(index + 2) === "," && year(index + 3) ? index + 3 : index + 1,
    };
  if (
    month(index) &&
    (text(index) !== "may" || year(index + 1) || /^(?:in|of|since|by|until|to|from)$/.test(text(index - 1))) &&
    pieces[index]?.text !== text(index)
  )
    return { text: `month:${text(index)}`, last: year(index + 1) ? index + 1 : index };
  if (
    year(index) &&
    /^(?:in|since|during|of|year|by|until|for|to|from|throughout)$/.test(text(index - 1)) &&
    !/^(?:people|participants|calls|files|visits|residents)$/.test(text(index + 1))
  )
    return { text: `year:${text(index)}`, last: index };
  // The deck (2023), the 2021 target: of that year.
  const bracketed = text(index - 1) === "(" && text(index + 1) === ")" && /^\p{L}/u.test(text(index - 2));
  if (year(index) && (bracketed || (/^(?:the|our|its|their)$/.test(text(index - 1)) && OF_YEAR.test(text(index + 1)))))
    return { text: `year:${text(index)}`, last: index };
  if (
    /^(?:\d{1,2}|two|three|one)$/.test(text(index)) &&
    text(index + 1) === "or" &&
    /^(?:more|longer)$/.test(text(index + 2)) &&
    /^years?['’]?$/.test(text(index + 3))
  )
    return { text: `${number(text(index))}years`, last: index + 3 };
  // 2+ years' experience
  if (/^\d{1,2}$/.test(text(index)) && text(index + 1) === "+" && /^(?:years?|yrs?)['’]?$/.test(text(index + 2)))
    return { text: `${text(index)}years`, last: index + 2 };
  if (/^(?:\d{1,2}|two|three|one)$/.test(text(index)) && /^years?['’]?$/.test(text(index + 1)))
    return { text: `${number(text(index))}years`, last: index + 1 };
  // 17 categories of people name whom a service is for.
  if (
    /^(?:17|seventeen)$/.test(text(index)) &&
    (/^(?:categor|types?$|kinds?$)/.test(text(index + 1)) || (text(index - 1) === "the" && text(index + 1) === "groups"))
  )
    return { text: "17-categories", last: index + 1 };
  return null;
}

const LAST_DAY = 31;

/** What is of a year that stands before it. */
const OF_YEAR =
  /^(?:targets?|goals?|figures?|reports?|results?|evaluation|review|assessment|agreement|contract|budget|surveys?|edition|version|numbers?|totals?|values?|levels?|plans?|returns?|tables?|statistics|term|round)$/;

function number(text: string): string {
  return { one: "1", two: "2", three: "3" }[text] ?? text;
}
