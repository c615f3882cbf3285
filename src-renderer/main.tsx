import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { browserBridge } from './state/browser-bridge.ts';
import { electronBridge } from './state/electron-bridge.ts';
import { createLicensingWindow } from './state/licensing-window.ts';
import { keepPageHistory } from './state/page-history.ts';
import { TextsProvider } from './state/texts-context.tsx';
import { WindowContext } from './state/window-context.ts';
import { windowKey } from './state/window-key.ts';

const place = document.getElementById('page');
if (place === null) throw new TypeError('the page has no place to show anything');

const preloaded = window.licensing;
const licensingWindow = createLicensingWindow(preloaded === undefined ? browserBridge({ location, key: windowKey(sessionStorage) }) : electronBridge(preloaded));

// The static skeleton stays until there is something to show: a window without words says nothing wrong.
await licensingWindow.load();
keepPageHistory(licensingWindow.store);
createRoot(place).render(
  <WindowContext value={licensingWindow}>
    <TextsProvider>
      <App />
    </TextsProvider>
  </WindowContext>,
);
