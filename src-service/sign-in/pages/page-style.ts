/**
 * The style of every page, in the colours of the window (src-renderer/ui/tokens.css; a test holds them together). It stands in the page itself, and
 * its hash in the policy: nothing else is let in.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --background: #f6f7f9; --surface: #ffffff; --line: #dfe3e8; --ink: #14181f; --ink-second: #4a5463; --control-edge: #7d8794; --accent: #0b5cad; --accent-strong: #094b8e; --on-accent: #ffffff; --stop: #b3261e; --stop-soft: #fdeceb; }
@media (prefers-color-scheme: dark) { :root { --background: #101419; --surface: #181d24; --line: #2a323d; --ink: #eef1f5; --ink-second: #b7c0cc; --control-edge: #76808e; --accent: #6cb2f5; --accent-strong: #8cc3f8; --on-accent: #0c1a29; --stop: #ff8f86; --stop-soft: #40191a; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; justify-content: center; align-items: flex-start; padding: min(3rem, 5vh) 1rem 1rem; background: var(--background); color: var(--ink); font: .875rem/1.4286 Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans JP", sans-serif; }
a { color: var(--accent); }
main { width: 100%; max-width: 26rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; line-height: 1.4; margin: 0 0 .25rem; font-weight: 600; }
p { margin: 0 0 .75rem; }
.quiet { color: var(--ink-second); }
.note { font-size: .8125rem; color: var(--ink-second); margin: 1rem 0 0; }
.organization { font-size: .8125rem; color: var(--ink-second); margin: 0 0 .5rem; }
.problem { border: 1px solid var(--stop); background: var(--stop-soft); color: var(--stop); border-radius: 8px; padding: .5rem .75rem; margin: .75rem 0; }
.problem p { margin: 0; }
form { margin: 1rem 0 0; }
label { display: block; font-weight: 600; margin: 0 0 .25rem; }
input { width: 100%; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--control-edge); border-radius: 8px; padding: .375rem .75rem; margin: 0 0 .75rem; }
input[aria-invalid=true] { border-color: var(--stop); }
.hint { font-size: .8125rem; color: var(--ink-second); margin: -.5rem 0 .75rem; }
button { width: 100%; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 8px; padding: .5rem 1rem; cursor: pointer; }
button:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
button.second { color: var(--accent); background: transparent; margin-top: .5rem; }
button.second:hover { color: var(--accent-strong); background: transparent; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main > :last-child { margin-bottom: 0; }
code { font-size: .8125rem; font-family: ui-monospace, Consolas, monospace; }
.accounts { font-size: .8125rem; margin: 1rem 0 0; padding: .75rem 0 0; border-top: 1px solid var(--line); }
.accounts p { margin: 0 0 .25rem; }
.accounts dl { margin: 0; }
.accounts dl > div { margin: 0 0 .25rem; }
.accounts dt, .accounts dt + dd { display: inline; margin-inline-end: .5rem; }
.accounts dd { margin: 0; }
@media (max-width: 30rem) { body { padding: 0; background: var(--surface); } main { border: 0; border-radius: 0; padding: 1.5rem 1rem; } }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
