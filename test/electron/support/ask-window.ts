// Another start of the window, as the browser host makes one: becomes the user with the given id, then asks the window of a profile folder to
// take files and to come forward. Arguments: FOLDER USER-ID FILE…; prints the answer as JSON.
import { askOpenWindow } from '#main/one-instance/ask-open-window.ts';

const [, , folder = '', userId = '', ...files] = process.argv;
if (userId !== String(process.geteuid?.())) {
  process.setgroups?.([]);
  process.setgid?.(Number(userId));
  process.setuid?.(Number(userId));
}
const answer = await askOpenWindow({ folder, isOverride: true }, files);
process.stdout.write(JSON.stringify(answer));
