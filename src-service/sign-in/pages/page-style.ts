/** The style of every page. It stands in the page itself, and its hash in the policy: nothing else is let in. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #f4f5f7; --card: #ffffff; --text: #1d2129; --quiet: #545b68; --line: #8a92a0; --accent: #1f5fbf; --on-accent: #ffffff; --wrong: #a1260d; --wrong-back: #fdf0ed; }
@media (prefers-color-scheme: dark) { :root { --page: #14171c; --card: #1e2229; --text: #e8eaee; --quiet: #aab1bd; --line: #7b8493; --accent: #8ab4f8; --on-accent: #10203a; --wrong: #ffb4a2; --wrong-back: #3a1f1a; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; justify-content: center; align-items: flex-start; padding: min(4rem, 6vh) 1rem 2rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans JP", sans-serif; }
main { width: 100%; max-width: 26rem; background: var(--card); border: 1px solid color-mix(in srgb, var(--line) 40%, transparent); border-radius: 12px; padding: 2rem; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .25rem; font-weight: 600; }
p { margin: 0 0 1rem; }
.quiet { color: var(--quiet); }
.note { font-size: .875rem; color: var(--quiet); margin: 1.25rem 0 0; }
.organization { font-size: .875rem; color: var(--quiet); margin: 0 0 .5rem; }
.problem { border: 1px solid var(--wrong); background: var(--wrong-back); color: var(--wrong); border-radius: 8px; padding: .75rem 1rem; margin: 1rem 0; }
.problem p:last-child { margin: 0; }
form { margin: 1.25rem 0 0; }
label { display: block; font-weight: 600; margin: 0 0 .25rem; }
input { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; margin: 0 0 1rem; }
input[aria-invalid=true] { border-color: var(--wrong); }
.hint { font-size: .875rem; color: var(--quiet); margin: -.75rem 0 1rem; }
button { width: 100%; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 6px; padding: .625rem 1rem; cursor: pointer; }
button.second { color: var(--accent); background: transparent; margin-top: .75rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main > :last-child { margin-bottom: 0; }
code { font-size: .875rem; font-family: ui-monospace, Consolas, monospace; }
.accounts { font-size: .875rem; margin: 1.5rem 0 0; padding: 1rem 0 0; border-top: 1px solid color-mix(in srgb, var(--line) 40%, transparent); }
.accounts p { margin: 0 0 .5rem; }
.accounts dl { margin: 0; }
.accounts dl > div { margin: 0 0 .5rem; }
.accounts dd { margin: 0; }
@media (max-width: 30rem) { body { padding: 0; background: var(--card); } main { border: 0; border-radius: 0; padding: 1.5rem 1rem; } }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
