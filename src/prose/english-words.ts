import type { StaffWord } from "./words";

/** What English reports call the staff's figures; written without spaces, as text is read. */
export const ENGLISH_STAFF_WORDS: readonly (readonly [words: string, word: StaffWord])[] = [
  ["uncertified(?:social)?(?:workers)?|unlicensed|withoutcertificates?", "uncertified"],
  ["certified(?:social)?(?:workers)?|licensed|holdingcertificates?", "certified"],
  ["senior(?:-level)?", "senior"],
  ["intermediate(?:-level)?", "intermediate"],
  ["assistant(?:-level)?", "assistant"],
  ["theagreement(?:requires|askedfor|asksfor)|requiredstaff|staffrequired(?:bytheagreement)?", "required-staff"],
  ["required(?:person-?months|attendance)?", "required"],
  ["actual(?:person-?months|attendance)?", "actual"],
  ["surplus(?:person-?months)?", "surplus"],
  ["(?:workers|staff)?with(?:atleast)?(?:two|2)years'?(?:of)?(?:practice|experience)", "two-years"],
  ["continuouslyonpost|remainedonpost(?:throughout)?", "stable"],
  ["stable-?(?:post|staff|staffing)?(?:rate|ratio)", "stable-rate"],
  ["timeprogress|shareoftheserviceterm(?:passed|elapsed)?", "progress"],
  ["oftheactualperson-?months", "share-of-actual"],
  ["(?:social)?workers|staff(?:members)?|onpost", "worker"],
];

/** Other times, other stations and plans in English. */
export const ENGLISH_ELSEWHERE =
  "last(?:year|term|period|quarter)|previous(?:year|term|period)?|another|others?|average|per(?:worker|month|year)|planned?|plansto|will|next|should|women|men|new(?:ly)?|left|joined|each|every";

/** English words that narrow nothing. */
export const ENGLISH_NEUTRAL =
  "at|the|end|of|station|service|had|has|have|employs?|employed|were|was|there|is|are|whom|which|and|with|a|an|in|intotal|total|covers?|by|for|its|rate|stoodat|amountedto|came?to|with|person-?months|reached|out";
