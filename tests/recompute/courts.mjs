// What courts and boards did to decisions, read from the case files alone. It shares no code with the
// program, only the text of the rules (docs/statistics.md, "Appeals").

import { events, list } from './read.mjs';

const elsewhere = ['edpb-binding-decision', 'edpb-referral', 'urgent-measure', 'stay', 'stay-lifted', 'inaction-action', 'interim-order'];
const acts = ['decision', 'inadmissible', 'settled', 'discontinued'];
const atCourt = ['court-judgment', 'review', 'appeal-filed', 'appeal-withdrawn'];

const isAction = (event) => event.event === 'appeal-filed' || (event.event === 'review' && event.result === undefined);
const isJudgment = (event) => ['court-judgment', 'review'].includes(event.event) && event.result !== undefined;

/** Follows `of` to the decision that an action or judgment is about; `null` where it is another. */
function root(timeline, event, latest) {
  let here = event;
  for (let steps = 0; steps < 50; steps += 1) {
    if (here.event === 'inaction-action' || here.event === 'interim-order') return null;
    const target = timeline.find((other) => other.id === here.of);
    if (!target) return here === event || atCourt.includes(here.event) ? (here.root ?? latest) : here;
    if (elsewhere.includes(target.event)) return null;
    if (!['appeal-filed', 'review', 'court-judgment'].includes(target.event)) return target;
    here = target;
  }
  throw new Error('`of` goes in a circle');
}

/** The words of a judgment. */
export const remedies = (event) => (typeof event.result === 'object' ? Object.values(event.result) : [event.result]);

const changing = (word) => !['upheld', 'dismissed', 'inadmissible'].includes(word);

/**
 * The events of a case; those at court with `root` (the decision), and judgments and withdrawals
 * with `ended` (the actions that they end), `against` (what these attacked; empty for all) and
 * `withCourt` (a court below has the matter again).
 */
export function procedure(one) {
  const timeline = events(one);
  let latest = null;
  let running = [];
  let sentBack;
  for (const event of timeline) {
    if (atCourt.includes(event.event)) event.root = root(timeline, event, latest);
    if (event.root && isAction(event)) running.push(event);
    if (event.root && (isJudgment(event) || event.event === 'appeal-withdrawn')) {
      const named = running.find((action) => action.id === event.of);
      const target = timeline.find((other) => other.id === event.of);
      const names = target !== undefined && isAction(target);
      event.ended = running.filter((action) => (names ? action === named : action.root === event.root));
      running = running.filter((action) => !event.ended.includes(action));
      const all = event.ended.some((action) => list(action.against).length === 0);
      const attacked = all ? [] : event.ended.flatMap((action) => list(action.against));
      event.objects = event.against === undefined ? attacked : list(event.against);
    }
    if (event.root && isJudgment(event)) {
      const onJudgment = (of) => ['court-judgment', 'review'].includes(timeline.find((other) => other.id === of)?.event);
      const higher = onJudgment(event.of) || event.ended.some((action) => onJudgment(action.of)) || remedies(event).includes('restored');
      const keeps = !remedies(event).some(changing);
      if (event.sent_back_to !== undefined) sentBack = event.sent_back_to;
      else if (sentBack === 'authority' && higher && !keeps) sentBack = undefined;
      else if (sentBack === 'court' && !(higher && keeps)) sentBack = undefined;
      event.withCourt = sentBack === 'court';
    }
    event.running = [...running];
    const ownJudgment = ['court-judgment', 'cjeu-judgment'].includes(event.event) && event.outcome && !event.of;
    if (acts.includes(event.event) || ownJudgment) {
      latest = event;
      sentBack = undefined;
    }
  }
  return timeline;
}

const rejecting = ['complaint-rejected', 'inadmissible'];
const notOrders = ['warning', 'reprimand', 'fine', 'civil-penalty', 'damages', 'disgorgement', 'refund', 'prosecution'];

/** What can be attacked of a decision. */
function held(decision) {
  const rejects = rejecting.includes(decision.outcome);
  const findings = list(decision.findings).length > 0;
  return [
    ...(rejects ? ['rejection'] : []),
    ...(decision.fine !== undefined || decision.fines !== undefined ? ['fine'] : []),
    ...(list(decision.measures).some((word) => !notOrders.includes(word)) ? ['orders'] : []),
    ...(!rejects || findings ? ['findings'] : []),
  ];
}

const minor = (text) => (typeof text === 'string' && /^[\d_.]+ [A-Z]{3}$/.test(text) ? Number(text.slice(0, -4).replaceAll('_', '')) : null);
const finesOf = (event) => (event.fine === undefined ? list(event.fines) : [{ amount: event.fine }]);

/** What became of each decision of a case that was attacked, by the last known judgment. */
export function onAppeal(one) {
  const timeline = procedure(one);
  const decisions = [...new Set(timeline.filter((event) => event.root).map((event) => event.root))];
  return decisions.map((decision) => {
    const own = timeline.filter((event) => event.root === decision);
    const judgments = own.filter(isJudgment);
    if (judgments.length === 0) {
      const withdrawn = own.some((event) => event.event === 'appeal-withdrawn');
      const left = timeline.at(-1).running.some((action) => action.root === decision);
      return withdrawn && !left ? 'given-up' : 'undecided';
    }
    if (judgments.at(-1).withCourt) return 'undecided';
    const left = {};
    let sums = finesOf(decision).map((fine) => minor(fine.amount));
    const imposed = [...sums];
    let before = sums;
    for (const judgment of judgments) {
      const attacked = judgment.objects.length > 0 ? judgment.objects : held(decision);
      for (const object of attacked) left[object] ??= 'kept';
      const words = typeof judgment.result === 'object' ? judgment.result : Object.fromEntries(attacked.map((object) => [object, judgment.result]));
      for (const [object, word] of Object.entries(words)) {
        if (word === 'restored') left[object] = 'kept';
        else if (changing(word)) left[object] = word;
        else if ((left[object] ?? 'open') === 'open') left[object] = 'kept';
      }
      const named = finesOf(judgment);
      const now = sums.map((sum, at) => {
        const fine = named.find((one) => (one.id ?? 'fine') === (at === 0 ? 'fine' : `fine-${at + 1}`));
        return fine ? minor(fine.amount) : words.fine === 'restored' ? before[at] : sum;
      });
      if (now.some((sum, at) => sum !== sums[at]) || ['annulled', 'closed'].includes(words.fine)) before = sums;
      sums = now;
    }
    const fallen = (word) => ['annulled', 'closed'].includes(word);
    if (left.fine && !fallen(left.fine) && left.fine !== 'open') {
      const known = sums.map((sum, at) => (sum === null || imposed[at] === null ? 0 : sum - imposed[at]));
      if (known.some((change) => change < 0)) left.fine = 'reduced';
      else if (known.some((change) => change > 0)) left.fine = 'increased';
    }
    const fates = Object.values(left);
    if (fates.every(fallen)) return 'annulled';
    if (fates.some(fallen)) return 'partly';
    if (fates.includes('open')) return fates.every((word) => ['kept', 'open'].includes(word)) ? 'undecided' : 'partly';
    if (['reduced', 'increased'].includes(left.fine)) return left.fine;
    return fates.every((word) => word === 'kept') ? 'upheld' : 'partly';
  });
}
