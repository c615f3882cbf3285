import { isActivityKind } from '../activity/activity-kind.ts';
import { isErrorCode } from '../errors/error-code.ts';
import { isFailureCode } from '../status/failure-code.ts';
import { intakeCauseOf } from '../import/intake-cause.ts';
import { daysLeft } from '../entitlement/offline-period.ts';
import type { Decision } from '../status/decision.ts';
import type { Evidence } from '../status/evidence.ts';
import type { Instant } from '../time/instant.ts';
import { ACTIVITY_PARAMETERS } from './activity-parameters.ts';
import { CLEARING_PARAMETERS } from './clearing-parameters.ts';
import { COMMAND_PARAMETERS } from './command-parameters.ts';
import { DECISION_PARAMETERS, EVIDENCE_PARAMETERS, MAIN_EVIDENCE, reasonParameters } from './decision-parameters.ts';
import { instantSplitter } from './format-instant.ts';
import { messageFormatter, printable, type MessageFormatter, type ValueWriters } from './format-message.ts';
import { HEALTH_PARAMETERS } from './health-parameters.ts';
import { formatBytes } from './format-bytes.ts';
import { EN } from './en/en.ts';
import { EN_TERMINAL } from './en/terminal.ts';
import type { Language } from './languages.ts';
import type { Explanation } from './messages.ts';
import { MESSAGES_OF_LANGUAGE } from './messages-of-language.ts';
import { CHECK_PARAMETERS, errorParameters, intakeParameters, NOTICE_PARAMETERS, OUTCOME_PARAMETERS, type ParameterKinds } from './parameters.ts';
import type { Facts, Texts } from './texts.ts';
import { WINDOW_PARAMETERS } from './window-parameters.ts';

/** Where and how texts are shown. */
export interface TextOptions {
  /**
   * An IANA time zone, `Europe/Warsaw` for example; for display only. Read at the first date, so that it may be a getter: the
   * first question to `Intl` costs 10 ms. One that does not exist throws there.
   */
  readonly timeZone: string;
  /**
   * How the command line is called where these texts are shown; `licensing` unless it is told. `null` in a window: its texts
   * name no commands, but what the window itself has for the same thing.
   */
  readonly program?: string | null;
}

/** How the command line is called where nobody says otherwise: by its own name. */
const DEFAULT_PROGRAM = 'licensing';

/**
 * Makes the texts of a language: every code of the client in words, dates as weekday, date, time and zone. Cheap; the
 * parts that cost are made when they are first needed. What only a terminal says is English in every language.
 */
export function createTexts(language: Language, options: TextOptions): Texts {
  const messages = MESSAGES_OF_LANGUAGE[language]();
  const write = instantWriter(language, messages.instant, options);
  const writePart = partWriter(language, options);
  const format = formatterOf(language, write);
  const program = options.program === undefined ? DEFAULT_PROGRAM : options.program;
  let formatTerminal: MessageFormatter | null = language === 'en' ? format : null;
  const explain = (text: Explanation, kinds: ParameterKinds, facts: Facts): Explanation => {
    const values = { ...facts, program };
    return {
      happened: format(text.happened, kinds, values),
      meaning: format(text.meaning, kinds, values),
      next: format(text.next, kinds, values),
    };
  };
  const prompt = (text: { title: string; body: string }, kinds: ParameterKinds, values: Facts) => ({
    title: format(text.title, kinds, values),
    body: format(text.body, kinds, values),
  });
  const PROMPT_PARAMETERS = { ...DECISION_PARAMETERS, until: 'instant', now: 'instant', reason: 'text' } as const;
  return {
    instant: (at) => write(at, 'instant'),
    end: (at) => write(at, 'end'),
    date: (at) => writePart('date', at),
    time: (at) => writePart('time', at),
    day: (at) => writePart('day', at),
    days: (count) => format(messages.days, { count: 'count' }, { count }),
    list: (items) => new Intl.ListFormat(language).format(items.map(printable)),
    status: (status) => messages.statuses[status].name,
    decision: (decision, now) => {
      const values = { ...decisionValues(decision, now), program };
      return {
        verdict: format(messages.statuses[decision.status].verdict, DECISION_PARAMETERS, verdictValues(decision, values)),
        because: becauseOf(format, messages.reasons[decision.reason], decision, values),
        next: format(messages.remedies[decision.remedy], DECISION_PARAMETERS, values),
      };
    },
    evidence: (evidence) => format(messages.evidence[evidence.fact], EVIDENCE_PARAMETERS[evidence.fact], fieldsOf(evidence)),
    error: (code, values) => explain(messages.errors[code], errorParameters(code), { ...values }),
    problem: (code, facts) => {
      const cause = intakeCauseOf(code, facts['cause']);
      if (cause !== null) return explain(messages.intake[cause], intakeParameters(cause), facts);
      return explain(messages.errors[code], errorParameters(code), facts);
    },
    notice: (code, values = {}) => explain(messages.notices[code], NOTICE_PARAMETERS[code], values),
    check: (name, outcome, facts = {}) => format(messages.checks[name][outcome], CHECK_PARAMETERS[name], facts),
    outcome: (outcome, values = {}) => format(messages.outcomes[outcome], OUTCOME_PARAMETERS, values),
    checkoutState: (state) => messages.checkoutStates[state],
    signInPrompt: (variant, decision) =>
      prompt(messages.signInPrompts[variant], DECISION_PARAMETERS, {
        application: decision.application.name,
        until: decision.until,
        program,
      }),
    offlinePrompt: (variant, decision, { until, daysLeft: days }, now) => {
      const reason = becauseOf(format, messages.reasons[decision.reason], decision, decisionValues(decision, now));
      const values = { application: decision.application.name, until, days, now, reason, service: serviceOf(decision) };
      return prompt(messages.offlinePrompts[variant], PROMPT_PARAMETERS, values);
    },
    clearing: (text, values = {}) => format(messages.clearing[text], CLEARING_PARAMETERS[text], values),
    activity: (kind, details) => {
      if (!isActivityKind(kind)) return printable(kind);
      const code = String(details['code'] ?? '');
      const because = isErrorCode(code) ? explain(messages.errors[code], errorParameters(code), {}).happened : details['because'];
      return format(messages.activities[kind], ACTIVITY_PARAMETERS[kind], { ...details, because });
    },
    say: (text, values = {}) => {
      formatTerminal ??= formatterOf('en', instantWriter('en', EN.instant, options));
      return formatTerminal(EN_TERMINAL.command[text], COMMAND_PARAMETERS[text], { ...values, program: program ?? DEFAULT_PROGRAM });
    },
    health: (code, values) => format(messages.health[code], HEALTH_PARAMETERS[code], { ...values, program }),
    exitCode: (code) => EN_TERMINAL.exitCodes[code],
    window: (group) => (text, values) => {
      const kinds: ParameterKinds = (WINDOW_PARAMETERS[group] as Readonly<Record<string, ParameterKinds>>)[text] ?? {};
      return format((messages.windows[group] as Readonly<Record<string, string>>)[text] ?? '', kinds, values ?? {});
    },
  };
}

/** What fills the messages of a language. */
function formatterOf(language: Language, write: ValueWriters['instant']): MessageFormatter {
  const { failures, errors } = MESSAGES_OF_LANGUAGE[language]();
  const format: MessageFormatter = messageFormatter(language, {
    instant: write,
    bytes: (count) => formatBytes(language, count),
    failure: (code) => (isFailureCode(code) ? failures[code] : printable(code)),
    error: (code) => (isErrorCode(code) ? format(errors[code].happened, errorParameters(code), {}) : printable(code)),
  });
  return format;
}

/** Writes instants in one language and time zone; its formats are made at the first one. */
function instantWriter(language: Language, message: string, options: TextOptions) {
  let split: ReturnType<typeof instantSplitter> | null = null;
  return (at: Instant, kind: 'instant' | 'end'): string => {
    split ??= instantSplitter(language, options.timeZone);
    const parts = split(at, kind === 'end' ? 'ends-the-day' : 'starts-the-day');
    return message.replace(/\{(\w+)\}/g, (_, name: string) => (parts as unknown as Record<string, string>)[name] ?? '');
  };
}

/** The parts of an instant that a text names alone, and how each is written. */
const PARTS = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Writes parts of instants; each format is made when it is first needed. */
function partWriter(language: Language, options: TextOptions): (part: keyof typeof PARTS, at: Instant) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (part, at) => {
    const format = formats.get(part) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...PARTS[part], timeZone: options.timeZone });
    formats.set(part, format);
    // British English alone has four letters for it; beside instants, which have three, it would be another word.
    return format.format(at).replace(/\bSept\b/, 'Sep');
  };
}

function decisionValues(decision: Decision, now: Instant): Facts {
  const { application, until } = decision;
  return { application: application.name, until, days: until === null ? null : daysLeft(until, now), service: serviceOf(decision) };
}

/** Whether a sign-in can be advised: the decision has seen that there is no service. */
function serviceOf({ evidence }: Decision): 'none' | null {
  return evidence.some((one) => one.fact === 'no-entitlement-service') ? 'none' : null;
}

/** A confirmation that renews itself is no end to work, so the verdict names none. */
function verdictValues({ reason }: Decision, values: Facts): Facts {
  return reason === 'confirmed-recently' || reason === 'evaluation-active' ? { ...values, until: null } : values;
}

/** Words a reason, with the dates and names of the evidence it rests on most. */
function becauseOf(format: MessageFormatter, message: string, decision: Decision, values: Facts): string {
  const main = MAIN_EVIDENCE[decision.reason];
  const evidence = decision.evidence.find((one) => one.fact === main);
  const fields = evidence === undefined ? {} : fieldsOf(evidence);
  return format(message, reasonParameters(decision.reason), { ...fields, ...values });
}

function fieldsOf(evidence: Evidence): Facts {
  const { fact: _, ...fields } = evidence;
  return fields;
}
