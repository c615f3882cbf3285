// An application that tests start: connects to the socket named by its first word, says what it found, and does what it is told there.
import { connect } from 'node:net';

const [, , socketPath = '', ...words] = process.argv;
const socket = connect(socketPath, () => {
  const found = { words, folder: process.cwd(), decision: process.env['LICENSING_DECISION'], colour: process.env['DEMO_COLOUR'] ?? null };
  socket.write(`${JSON.stringify(found)}\n`);
});
socket.setEncoding('utf8').on('data', (text: string) => {
  if (text.includes('end')) process.exit(3);
  socket.write('here\n');
});
socket.on('close', () => {
  process.exit(4);
});
