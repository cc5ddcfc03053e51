import type { Deed } from "../../../chunk.ts"

/** Verbs by what they do, each as `base past participle` or `base` alone where it is regular. */
const DEED_VERBS: Partial<Record<Deed, string>> = {
  kill: "kill, slay slew slain, eliminate, massacre, murder, martyr, assassinate, slaughter",
  injure: "wound, injure, hurt hurt hurt, maim, hospitalise, hospitalize, burn",
  die: "die, perish, suffocate, succumb",
  hit: "rip, hit hit hit, strike struck struck, target, bomb, bombard, shell, pound, attack, raid, hammer, pummel, storm, assault, ambush, blast, rock, besiege, barrage",
  fire: "fire, launch, drop, lob, shoot shot shot, land, fall fell fallen, rain, unleash, hurl, impact, crash, slam",
  explode: "explode, detonate, blow blew blown, erupt",
  clash: "clash, fight fought fought, battle, engage, skirmish, combat",
  capture:
    "capture, seize, retake retook retaken, recapture, overrun overran overrun, liberate, advance, repel repelled repelled, regain, enter, recover, control, foil, thwart, infiltrate, sever, encircle, reopen, withdraw withdrew withdrawn, push, reclaim, secure, breach, penetrate",
  abduct: "abduct, kidnap, detain, arrest",
  execute: "execute, behead, crucify, hang",
  damage:
    "damage, destroy, level, wreck, flatten, raze, demolish, devastate, collapse, neutralise, neutralize, down, harm",
  cause: "cause, inflict, result, trigger, bring brought brought",
  conduct:
    "conduct, carry, stage, mount, commit committed committed, perpetrate, perform, wage, deliver, undertake undertook undertaken",
  leave: "leave left left",
  lose: "lose lost lost, suffer",
  claim: "claim",
  say: "say said said, tell told told, report, announce, state, add, confirm, note, declare, allege, insist, reveal, describe, explain, suggest, believe, think thought thought, estimate, put put put, document, record, maintain, argue, reiterate, stress, quote, cite, indicate, affirm, assert, acknowledge, admit admitted admitted, concede, recall, recount, write wrote written, tweet, post, broadcast broadcast broadcast, publish, comment, contend, emphasise, emphasize, underline, point, register, count, conclude, observe, remark, reply, respond, testify, warn, mention, specify, clarify, pledge, vow, disclose, find found found, determine, ascertain, fear, suspect, call, list, release, relay, hear heard heard, attribute, identify, name",
  deny: "deny, reject, dismiss, refute, rebuff, dispute, rebut rebutted rebutted, repudiate, disclaim, disavow, debunk, disprove, discredit, contradict",
  accuse: "accuse, blame, condemn, hold held held, denounce",
  probe: "investigate, probe, assess, examine, review, verify, check, look, ascertain",
  inform: "inform, notify, brief, alert, forewarn, apprise",
  know: "know knew known",
}

/** Common verbs outside the field, so that they are not taken for nouns: `base past participle` where irregular. */
const OTHER_VERBS =
  "go went gone, come came come, take took taken, make made made, give gave given, get got got, see saw seen, begin began begun, become became become, run ran run, lead led led, keep kept kept, stand stood stood, sit sat sat, meet met met, send sent sent, lie lay lain, show showed shown, set set set, cut cut cut, rise rose risen, grow grew grown, speak spoke spoken, break broke broken, drive drove driven, flee fled fled, fly flew flown, seek sought sought, let let let, win won won, bear bore born, hide hid hidden, use, try, need, want, continue, include, follow, remain, appear, seem, happen, occur, work, live, move, help, support, back, oppose, operate, serve, reach, receive, arrive, start, stop, end, open, close, cross, approach, visit, travel, return, transport, evacuate, bury, rescue, treat, save, free, join, form, belong, contain, house, host, own, cover, share, rule, govern, dominate, divide, surround, face, face, force, allow, enable, urge, agree, accept, refuse, fail, manage, attempt, plan, intend, aim, prepare, expect, hope, prevent, avoid, protect, defend, ensure, provide, supply, deliver, deploy, monitor, rely, depend, affect, affiliate, ally, link, connect, locate, situate, base, station, park, pack, load, contain, smuggle, guard, display, displace, reduce, increase, double, raise, escalate, intensify, decline, suspend, resume, restore, establish, create, build built built, rebuild rebuilt rebuilt, develop, organise, organize, elect, appoint, ban, violate, observe, respect, honour, mark, celebrate, mourn, remember, discuss, talk, debate, vote, veto, adopt, sign, draft, propose, demand, require, request, invite, ask, answer, consider, regard, view, treat, judge, prove, seem, look, watch, wait, stay, sleep, walk, play, stretch, extend, expand, spread spread spread, last, pass, fail, miss, reject, bid, gather, evict, expel, drive, chase, pursue, hunt, search, clear, sweep swept swept, trap, gripe, grip, plague, ravage, involve, participate, contribute, train, arm, equip, fund, finance, sponsor, exploit, abandon, retreat, surrender, defect, tear tore torn, throw threw thrown, coordinate, communicate, address, understand understood understood, feel felt felt, pull, draw drew drawn, shut shut shut, choose chose chosen, circulate, trade, exchange, obtain, possess, retain, restrict, impose, lift, ease, calm, shake shook shaken, comprise, constitute, represent, reflect, prompt, spark, provoke, mean meant meant, precede, coincide, repeat, attend, head, pay paid paid, spend spent spent, sell sold sold, buy bought bought, teach taught taught, learn, read read read, lay laid laid, scatter, emerge, disappear, vanish, search, concern, worry, cast cast cast, cost cost cost, forge, treat, queue, mourn, loot, score, shelter, gun, detect, intercept, test, surpass, exceed, climb, soar, submit submitted submitted, transmit transmitted transmitted, hand, pin pinned pinned, fabricate, trap trapped trapped"

export interface VerbEntry {
  readonly lemma: string
  readonly deed: Deed
  /** Which parts this spelling can be. */
  readonly base: boolean
  readonly third: boolean
  readonly past: boolean
  readonly participle: boolean
  readonly ing: boolean
}

const CONSONANT_Y = /[^aeiou]y$/
const DOUBLING = /^(?:.*[^aeiou])?[^aeiou][aeiou][bdgmnprt]$/
const NOT_DOUBLED = /(?:er|en|on|el|et|it|or|ut|al|an|ast|ed|in)$/
const doubles = (base: string) => DOUBLING.test(base) && (base.length <= 4 || !NOT_DOUBLED.test(base))
const third = (base: string) =>
  CONSONANT_Y.test(base) ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
const regularPast = (base: string) =>
  base.endsWith("e")
    ? `${base}d`
    : CONSONANT_Y.test(base)
      ? `${base.slice(0, -1)}ied`
      : doubles(base)
        ? `${base}${base.at(-1)}ed`
        : `${base}ed`
const ing = (base: string) =>
  base.endsWith("ie")
    ? `${base.slice(0, -2)}ying`
    : /[^e]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : doubles(base)
        ? `${base}${base.at(-1)}ing`
        : `${base}ing`

/** Every inflected form of every listed verb. */
export const VERBS: ReadonlyMap<string, VerbEntry> = inflect()

function inflect(): Map<string, VerbEntry> {
  const forms = new Map<string, VerbEntry>()
  const groups = [...Object.entries(DEED_VERBS), ["other", OTHER_VERBS] as const]
  for (const [deed, list] of groups) {
    for (const item of (list ?? "").split(", ")) {
      const [base = "", past, participle] = item.split(" ")
      const regular = regularPast(base)
      add(forms, base, base, deed as Deed, "base")
      add(forms, third(base), base, deed as Deed, "third")
      add(forms, past ?? regular, base, deed as Deed, "past")
      add(forms, participle ?? past ?? regular, base, deed as Deed, "participle")
      add(forms, ing(base), base, deed as Deed, "ing")
      // British spelling: levelled, travelling.
      if (!past && /[^aeiou][aeiou]l$/.test(base)) {
        add(forms, `${base}led`, base, deed as Deed, "past")
        add(forms, `${base}led`, base, deed as Deed, "participle")
        add(forms, `${base}ling`, base, deed as Deed, "ing")
      }
    }
  }
  // Posts call the dead so; only "martyred" is said of them.
  forms.delete("martyr")
  forms.delete("martyrs")
  return forms
}

function add(
  forms: Map<string, VerbEntry>,
  form: string,
  lemma: string,
  deed: Deed,
  part: "base" | "third" | "past" | "participle" | "ing",
) {
  const known = forms.get(form)
  if (known && known.lemma !== lemma) return
  const blank = { lemma, deed, base: false, third: false, past: false, participle: false, ing: false }
  forms.set(form, { ...(known ?? blank), [part]: true })
}

/** Spellings that are as often nouns; context decides (see the chunker). */
export const NOUN_OR_VERB: ReadonlySet<string> = new Set(
  "strike strikes raid raids attack attacks bomb bombs shell shells clash clashes fire fires hit hits target targets blast blasts battle battles fight fights wound wounds report reports claim claims state states advance advances storm assault assaults ambush ambushes capture control controls end ends visit use uses help need support work works move moves plan plans start stop return monitor monitors estimate estimates comment comments record document documents post posts head heads back force forces base face share rule rules lead bid talk talks debate vote sign request demand demands mark cover hold aim aims attempt attempts supply supplies house fear fears hope release call calls cut cuts rise set count counts review check look point points list name names impact launch drop fall crash land note notes probe increase search cross train arm arms fund funds pack load guard display link views view stand spread increase lift trade exchange concern bombing shelling fighting killing shooting raiding bombardment engagement shot burn rocks rock hammer park parks station murder massacre respect host blow lives repair repairs damage houses building ally allies result results sign signs burns cast cost costs project projects permit permits object objects score scores pass shot".split(
    " ",
  ),
)
