import type { Measure, RoleWord, StaffWord } from "./words";

/** What English reports call the staff's figures; written without spaces, as text is read. */
export const ENGLISH_STAFF_WORDS: readonly (readonly [words: string, word: StaffWord])[] = [
  ["uncertified(?:social)?(?:workers|staff)?|unlicensed|withoutcertificates?|not(?=$|certified)(?:certified)?", "uncertified"],
  ["certified(?:social)?(?:workers|staff)?|licensed|holdingcertificates?", "certified"],
  ["senior(?:-level)?(?:certificates?)?", "senior"],
  ["(?:the)?intermediate(?:-level)?(?:certificates?)?", "intermediate"],
  ["(?:the)?assistant(?:-level)?(?:certificates?|one)?", "assistant"],
  [
    "the(?:agreement|contract)(?:requires|askedfor|asksfor|callsfor|calledfor)|requiredstaff|staffrequired(?:bytheagreement)?",
    "required-staff",
  ],
  ["required(?:person-?months|attendance)?|calledfor(?=$)|(?:were|was)?due", "required"],
  ["actual(?:person-?months|attendance)?|(?:were|was)?(?:delivered|worked)", "actual"],
  ["surplus(?:person-?months)?|more(?=$|thanrequired)", "surplus"],
  ["short(?=$|fall)", "shortage"],
  ["attendancerate", "attendance-rate"],
  ["ofallstaff(?:are|were)?certified|certifiedshare|shareofcertified(?:workers|staff)", "certified-rate"],
  ["(?:workers|staff)?with(?:atleast)?(?:two|2)years'?(?:of)?(?:practice|experience)(?:ormore)?", "two-years"],
  [
    "(?:(?:were|was)?onpost)?throughout(?:theperiod)?|continuouslyonpost|(?:remained|stayed)(?:onpost)?(?:throughout)?(?:theperiod)?",
    "stable",
  ],
  ["stable-?(?:post|staff|staffing)?(?:rate|ratio)|retentionrate", "stable-rate"],
  ["timeprogress(?:oftheserviceterm)?|shareoftheserviceterm(?:passed|elapsed)?", "progress"],
  ["ofthe(?:actual|total)(?:person-?months|total)|ofallthoseworked|oftheactualtotal", "share-of-actual"],
  ["with(?:two|2)ormoreyears(?:of)?(?:practice|experience)", "two-years"],
  ["(?:the)?other(?=\\d|$)", "uncertified"],
  ["(?:of)?whom(?:hold|have|are)(?:a)?(?:certificates?|certified)", "certified"],
  ["(?:on)?(?:its|the)books", "worker"],
  ["(?:social)?workers?|staff(?:members)?|(?:on|in)post|members", "worker"],
];

/** What was promised and what was delivered. */
export const ENGLISH_ROLE_WORDS: readonly (readonly [words: string, role: RoleWord])[] = [
  ["ofthe(?:annual|yearly|contract|agreed)*targets?", "of-target"],
  ["(?:against)?(?:a|an|the)?(?:annual|contract|agreed)?targets?(?:of)?", "target"],
  ["completionrates?|completed?(?=$)|indicators?(?:above)?lags?behind(?:it)?", "rate"],
  ["promised|agreed|(?:in|under)theagreement|targets?(?:of|for)?", "target"],
  ["delivered|done|signed|added|drew", "done"],
  ["rate", "rate"],
  ["above(?:the)?(?:annual|agreed)?targets?(?:of)?|morethan(?:agreed|promised)", "over"],
  ["(?:still)?(?:missing|lacking|short)(?:of)?", "short"],
  ["completed|ran|held|organi[sz]ed|carriedout|opened(?=\\d|$)|made", "done"],
];

/** What is counted of a service. */
export const ENGLISH_MEASURE_WORDS: readonly (readonly [words: string, measure: Measure])[] = [
  ["opened|accepted|takenon", "opened"],
  ["closed", "closed"],
  ["sessions?|meetings", "session"],
  ["events?|times(?=$)", "event"],
  ["households?", "household"],
  ["persons?|people", "person"],
  ["participants?|participations?|attendances?|person-?times", "attendance"],
];

/** English names of the field's services, by what the tables call them, and what a bare number of one counts. */
export const ENGLISH_SERVICES: readonly (readonly [words: string, name: RegExp, counts: Measure | null])[] = [
  ["case(?=sessions?)|cases?(?!essions)", /个案/, "opened"],
  ["(?:social)?groups?(?:work)?", /小组/, "item"],
  ["large(?:-scale)?(?:community)?(?:activities|events)", /^大型(?:社区)?活动/, "event"],
  ["small(?:-|and)?(?:to-?)?medium(?:-sized)?(?:community)?(?:activities|events)", /^中小型(?:社区)?活动/, "event"],
  ["new(?:registered)?volunteers(?:joined)?", /^新增(?:注册)?志愿者$/, null],
  ["(?:service)?files?(?:(?:were)?opened)?", /建档|档案/, null],
  ["(?:home)?visitsand(?:phone)?calls", /电访\/探访/, null],
  ["core(?:new)?volunteers", /志愿者骨干/, null],
  ["(?:new)?volunteerteams(?!maintained)", /^新增志愿/, "item"],
  ["volunteerteamsmaintained", /志愿者?(?:团队|队伍)维系/, null],
  ["co-?operationagreements", /共建协议/, null],
  ["party-?historysessions", /党史学习/, null],
  ["partythemedays", /主题日/, null],
  ["(?:phone)?calls?and(?:home)?visits?", /电访\/探访/, null],
];

/** Other times, other stations and plans in English. */
export const ENGLISH_ELSEWHERE =
  "last(?:year|term|period)|previous(?:year|term|period)?|yearsago|another|others?|neighbou?ring|average|per(?:worker|month|year)|planned?|plansto|will|next|should|women|men|new(?:ly)?|left|joined|each|every|onthedayofthevisit|present|onleave";

/** English words that narrow nothing; the longer of those that begin alike stand first. */
export const ENGLISH_NEUTRAL =
  "theevaluationperiod|respectively|indicators?|figures?|allinall|certificates?|together|onlythe|only|number|all(?=\\d|$)|measuredagainst|thereviewperiod|person-?months|accountedfor|accountsfor|consistedof|consists?of|accountfor|amountedto|justasmany|includes?|including|employed|employs?|together|against|came?to|counted|covers?|intotal|months?|overall|reached|service|station|stoodat|working|annual|became|become|during|served|social|after|among|close|gives|holds|there|those|total|which|while|also|both|from|gave|have|held|hold|made|over|rate|team|than|that|them|were|whom|with|and|are|end|for|had|has|its|out|per|the|was|an|at|by|in|is|it|of|on|or|so|to|up|a";
