import { ofText } from "../../domain/values/read-once";

/** How notes shorten the field's words: cert'd, req'd, SWs, yrs. */
const SHORTENED: Readonly<Record<string, string>> = {
  "cert'd": "certified",
  certd: "certified",
  certs: "certificates",
  "uncert'd": "uncertified",
  uncert: "uncertified",
  "qual'd": "qualified",
  "req'd": "required",
  reqd: "required",
  req: "required",
  "del'd": "delivered",
  interm: "intermediate",
  asst: "assistant",
  "ass't": "assistant",
  jnr: "junior",
  sws: "workers",
  comm: "community",
  activs: "activities",
  "part'ts": "participants",
  sess: "sessions",
  vols: "volunteers",
  yrs: "years",
  yr: "year",
  mths: "months",
  mos: "months",
  tgt: "target",
  agrmt: "agreement",
  "agr'd": "agreed",
  min: "minimum",
  max: "maximum",
};

/** The whole word that a note's shortened one stands for. */
export const inFull = ofText((word: string): string => SHORTENED[word] ?? word);
